import Diagnostics

/// The files of one edition, to be made into rules, cases and traceability.
struct EditionSource: Sendable {
  let region: Region
  let regionFile: RawFile?
  let files: FileTree.EditionFiles
  /// Where what is wrong with it stands among the reports.
  let place: Int

  /// `REGION/EDITION`.
  var id: String { "\(region.key)/\(files.key)" }

  /// The files that say what the rules are.
  private var rules: [RawFile] {
    let kinds = FileKind.allCases.filter(\.isRule)
    return kinds.flatMap { files.files[$0] ?? [] } + files.tables + [regionFile].compactMap(\.self)
  }

  private var cases: [RawFile] { files.files[.conformance] ?? [] }
  private var traces: [RawFile] { files.files[.traceability] ?? [] }

  /// What was made of the files of an edition.
  struct Loaded: Sendable {
    var rules: Made<Edition?>?
    var cases: Made<[ConformanceCase]>?
    var traceability: Made<Traceability?>?

    /// What is wrong with the files.
    var diagnostics: [Diagnostic] {
      (rules?.diagnostics ?? []) + (cases?.diagnostics ?? []) + (traceability?.diagnostics ?? [])
    }

    /// Adds the edition to a rule set, when it has no errors, and what goes with it.
    func add(to ruleSet: inout RuleSet, id: String) {
      if let edition = rules?.content { ruleSet.editions.append(edition) }
      ruleSet.cases[id] = cases?.content
      ruleSet.traceability[id] = traceability?.content
      ruleSet.versions[id] = EditionVersion(
        rules: rules?.version, cases: cases?.version, traceability: traceability?.version)
    }
  }

  /// Makes something of the files of several editions, on all cores.
  static func load(_ sources: [EditionSource], _ national: NationalFiles, _ memory: LoadMemory) -> [Loaded] {
    var jobs: [Job] = []
    for (number, source) in sources.enumerated() {
      for kind in Job.Kind.allCases { jobs.append(Job(number: number, kind: kind, source: source)) }
    }
    // The longest are begun first, so that no core has to wait for one that was begun late.
    jobs.sort { $0.size > $1.size }
    let parts = Concurrent.map(jobs) { $0.run(national, memory) }
    var loaded = Array(repeating: Loaded(), count: sources.count)
    for (job, part) in zip(jobs, parts) {
      switch part {
      case .rules(let rules): loaded[job.number].rules = rules
      case .cases(let cases): loaded[job.number].cases = cases
      case .traceability(let traceability): loaded[job.number].traceability = traceability
      }
    }
    return loaded
  }

  /// A part of an edition that can be made by itself.
  private struct Job: Sendable {
    enum Kind: CaseIterable { case rules, cases, traceability }

    enum Part: Sendable {
      case rules(Made<Edition?>)
      case cases(Made<[ConformanceCase]>)
      case traceability(Made<Traceability?>)
    }

    let number: Int
    let kind: Kind
    let source: EditionSource

    /// The bytes of its files; rules take about twice the work of the others.
    var size: Int {
      switch kind {
      case .rules: source.rules.reduce(0) { $0 + 2 * $1.bytes.count }
      case .cases: source.cases.reduce(0) { $0 + $1.bytes.count }
      case .traceability: source.traces.reduce(0) { $0 + $1.bytes.count }
      }
    }

    func run(_ national: NationalFiles, _ memory: LoadMemory) -> Part {
      switch kind {
      case .rules: .rules(source.rules(national, memory))
      case .cases:
        .cases(
          memory.cases.take(source.id, of: source.cases) {
            CompanionDecoder(faults: $0, memory: memory).cases(source.cases)
          })
      case .traceability:
        .traceability(
          memory.traceability.take(source.id, of: source.traces) {
            CompanionDecoder(faults: $0, memory: memory).traceability(source.traces)
          })
      }
    }
  }

  /// The rules; `nil` when there are errors in them.
  private func rules(_ national: NationalFiles, _ memory: LoadMemory) -> Made<Edition?> {
    memory.editions.take(id, of: rules + national.raw) { faults in
      let decoder = EditionDecoder(region: region, files: files, national: national, memory: memory)
      let decoded = decoder.decode()
      faults.gather(decoder.faults.bag.all)
      guard var edition = decoded, !faults.hasErrors else { return nil }
      // The names of municipalities count for the answers too.
      if let regionFile { edition.files.append(regionFile.loaded) }
      edition.files.sort { $0.path < $1.path }
      return edition
    }
  }
}
