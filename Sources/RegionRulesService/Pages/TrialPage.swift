#if Service
  internal import Diagnostics
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel
  internal import RuleTesting

  /// A copy of a rule file to try changes in; nothing is kept.
  struct TrialPage {
    let library: RuleLibrary
    private let loaded: LoadedEdition?
    private let file: LoadedFile?
    private let text: String?

    init(_ library: RuleLibrary, _ fields: FormFields) {
      self.library = library
      let editions = library.regions.flatMap(\.editions)
      loaded = fields["edition"].flatMap(library.edition) ?? editions.first
      let files = loaded.map(Self.files) ?? []
      let usual = files.first { $0.path.contains("/selection") } ?? files.first
      file = files.first { $0.path == fields["file"] } ?? usual
      text = fields["text"]?.replacing("\r\n", with: "\n")
    }

    /// The files of the edition itself.
    private static func files(_ loaded: LoadedEdition) -> [LoadedFile] {
      loaded.edition.files.filter { $0.path.hasPrefix("Regions/\(loaded.id)/") }
    }

    /// The page.
    var view: [String: Any] {
      let editions = library.regions.flatMap(\.editions)
      var view: [String: Any] = [
        "title": "Proef", "isTrial": true, "hasEditor": true,
        "editions": editions.map { ["id": $0.id, "isChosen": $0.id == loaded?.id] as [String: Any] },
      ]
      guard let loaded, let file else { return view }
      let own = "Regions/\(loaded.id)/"
      view["files"] = Self.files(loaded).map { one in
        ["path": one.path, "short": String(one.path.dropFirst(own.count)), "isChosen": one.path == file.path]
          as [String: Any]
      }
      view["edition"] = loaded.id
      view["file"] = file.path
      view["short"] = String(file.path.dropFirst(own.count))
      view["text"] = text ?? file.text
      view["isChanged"] = text.map { $0 != file.text } ?? false
      if let text { view["result"] = result(loaded, file, text) }
      return view
    }

    /// The text as a file to keep.
    var download: (name: String, text: String)? {
      guard let file, let text else { return nil }
      let name = file.path.split(separator: "/").last.map(String.init) ?? "regels.yaml"
      return (name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }, text)
    }

    /// What is wrong with the text, for the editor.
    var findings: JSONValue {
      guard let loaded, let file, let text else { return ["findings": []] }
      let found = Self.findings(Self.load(loaded, file, text), file.path)
      return ["findings": .array(found.prefix(100).map(CheckAPI.json))]
    }

    // MARK: Trying

    private static func load(_ loaded: LoadedEdition, _ file: LoadedFile, _ text: String) -> RuleLoad {
      let files = loaded.edition.files.map { $0.path == file.path ? LoadedFile(path: $0.path, text: text) : $0 }
      return RuleLoad(files: files, region: loaded.edition.region.key)
    }

    private static func findings(_ load: RuleLoad, _ path: String) -> [Diagnostic] {
      // The other editions of the region and the cases are not sent along.
      load.diagnostics.filter { $0.range.file == path || $0.severity == .error }.filter {
        !["missing-edition", "missing-cases"].contains($0.code.rawValue)
      }
    }

    private func result(_ loaded: LoadedEdition, _ file: LoadedFile, _ text: String) -> [String: Any] {
      let load = Self.load(loaded, file, text)
      let findings = Self.findings(load, file.path)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      var view: [String: Any] = [
        "findings": findings.prefix(100).map { finding -> [String: Any] in
          let line = finding.range.start.line
          let isHere = finding.range.file == file.path
          let shown = isHere && lines.indices.contains(line - 1) ? String(lines[line - 1].prefix(160)) : ""
          return [
            "place": isHere ? "regel \(line), kolom \(finding.range.start.column)" : "\(finding.range)", "shown": shown,
            "message": finding.message, "help": finding.help ?? "", "code": finding.code.rawValue,
            "isError": finding.severity == .error,
          ]
        },
        "hasFindings": !findings.isEmpty,
      ]
      guard let changed = load.library.edition(loaded.id), findings.allSatisfy({ $0.severity != .error }) else {
        view["summary"] = "Zo kunnen de regels niet worden geladen."
        view["isBroken"] = true
        return view
      }
      let tried = LoadedEdition(changed.edition, cases: loaded.cases, traceability: loaded.traceability)
      let failures = CaseRunner(load.library).run(tried).filter { !$0.passed }
      let total = DutchText.count(loaded.cases.count, "geval", "gevallen")
      view["summary"] =
        failures.isEmpty
        ? "De regels kloppen, en alle \(total) krijgen het antwoord dat de regio verwacht."
        : "De regels zijn goed geschreven, maar \(failures.count) van \(total) krijgen niet het antwoord dat de regio verwacht."
      view["isGood"] = failures.isEmpty
      view["failures"] = failures.prefix(30).map { result -> [String: Any] in
        ["name": result.source.name, "text": result.diagnostics.first?.message ?? ""]
      }
      view["hasFailures"] = !failures.isEmpty
      view["difference"] = DifferenceView(DifferenceReport(loaded, tried)).view
      return view
    }
  }
#endif
