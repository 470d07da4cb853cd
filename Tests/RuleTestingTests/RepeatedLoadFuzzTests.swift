import Diagnostics
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// A loader that remembers gives exactly what a first load gives, after any change of the files.
///
/// Two loads and checks of a region take as long as hundreds of the other inputs, so there are fewer rounds.
@Suite struct RepeatedLoadFuzzTests {
  private static let tokens = [
    "-", ":", "|", "[", "]", "{", "}", "?", "none", "not(", "\n", "  ", "datum", "code", "group", "1..9", "'", "#",
  ]

  /// Everything that can be told about a load.
  private struct Told: Equatable {
    let diagnostics: [Diagnostic]
    let findings: [Diagnostic]
    let editions: [String]
    let meanings: [String]
    let cases: [String]
    let digest: String

    init(_ load: RuleLoad, _ memory: CheckMemory?) {
      diagnostics = load.diagnostics
      findings = CheckReport(load, memory: memory).diagnostics
      let all = load.library.regions.flatMap(\.editions)
      editions = all.map { $0.id + " " + $0.digest }
      meanings = all.map(\.meaning)
      cases = all.flatMap { edition in edition.cases.map { "\($0.name) \($0.at)" } }
      digest = load.library.digest
    }
  }

  @Test("After edits at random, taking over what did not change gives what a first load gives")
  func editsAtRandom() {
    var generator = SplitMix64(seed: 11)
    let loader = RuleLoader()
    let memory = CheckMemory()
    let good = FixtureFiles.files("voorbeeld").map { LoadedFile(path: $0.path, text: $0.text) }
    var files = good
    for round in 0..<max(25, Mutation.rounds(standard: 2_500) / 100) {
      edit(&files, good, using: &generator)
      let region: String? = round % 3 == 0 ? "voorbeeld" : nil
      let edition: String? = round % 6 == 0 ? "2020" : nil
      let again = Told(loader.load(files: files, region: region, edition: edition), memory)
      let first = Told(RuleLoad(files: files, region: region, edition: edition), nil)
      #expect(again == first, "round \(round)")
    }
  }

  /// Damages a file, mends one, moves lines, takes a file away or puts it back.
  private func edit(_ files: inout [LoadedFile], _ good: [LoadedFile], using generator: inout SplitMix64) {
    guard let index = files.indices.randomElement(using: &generator) else {
      files = good
      return
    }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: files = good
    case 1: files.remove(at: index)
    case 2:
      for file in good where !files.contains(where: { $0.path == file.path }) { files.append(file) }
    case 3: if let whole = good.first(where: { $0.path == files[index].path }) { files[index] = whole }
    case 4:
      // Everything moves down a line and means the same.
      files[index].text = "# uitleg\n" + files[index].text
    case 5:
      var lines = files[index].text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count > 2, let line = lines.indices.dropLast().randomElement(using: &generator) else { return }
      lines.swapAt(line, line + 1)
      files[index].text = lines.joined(separator: "\n")
    default:
      files[index].bytes = Mutation.mutate(files[index].bytes, tokens: Self.tokens, using: &generator)
    }
  }

  @Test("What did not change is not made anew")
  func takesOver() throws {
    let loader = RuleLoader()
    var files = FixtureFiles.files("voorbeeld").map { LoadedFile(path: $0.path, text: $0.text) }
    func version() throws -> EditionVersion {
      try #require(loader.load(files: files).library.edition(Voorbeeld.edition)?.version)
    }
    let first = try version()
    #expect(try version() == first)
    let cases = try #require(files.firstIndex { $0.path == Voorbeeld.cases })
    files[cases].text += "\n"
    let second = try version()
    #expect(second.rules == first.rules)
    #expect(second.cases != first.cases)
    let rules = try #require(files.firstIndex { $0.path == "Regions/voorbeeld/2020/facts.yaml" })
    files[rules].text += "\n"
    let third = try version()
    #expect(third.rules != first.rules)
    #expect(third.cases == second.cases)
  }
}
