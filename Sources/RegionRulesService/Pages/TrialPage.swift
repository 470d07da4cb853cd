#if Service
  internal import RuleLanguage
  internal import Diagnostics
  internal import Foundation
  internal import RegionRules
  internal import RuleEngine
  internal import RuleModel
  internal import RuleTesting

  /// A copy of a rule file to try changes in; nothing is kept.
  struct TrialPage {
    let library: RuleLibrary

    init(_ library: RuleLibrary) { self.library = library }

    func view(_ fields: FormFields) -> [String: Any] {
      let editions = library.regions.flatMap(\.editions)
      let loaded = fields["edition"].flatMap(library.edition) ?? editions.first
      var view: [String: Any] = [
        "title": "Proef", "isTrial": true,
        "editions": editions.map { ["id": $0.id, "isChosen": $0.id == loaded?.id] as [String: Any] },
      ]
      guard let loaded else { return view }
      let own = "Regions/\(loaded.id)/"
      let files = loaded.edition.files.filter { $0.path.hasPrefix(own) }
      let chosen = files.first { $0.path == fields["file"] } ?? files.first
      view["files"] = files.map { file in
        ["path": file.path, "short": String(file.path.dropFirst(own.count)), "isChosen": file.path == chosen?.path]
          as [String: Any]
      }
      guard let chosen else { return view }
      let text = fields["text"]?.replacingOccurrences(of: "\r\n", with: "\n")
      view["edition"] = loaded.id
      view["file"] = chosen.path
      view["text"] = text ?? chosen.text
      if let text { view["result"] = result(loaded, chosen.path, text) }
      return view
    }

    private func result(_ loaded: LoadedEdition, _ path: String, _ text: String) -> [String: Any] {
      let files = loaded.edition.files.map { $0.path == path ? LoadedFile(path: path, text: text) : $0 }
      let load = RuleLoad(files: files, region: loaded.edition.region.key)
      let findings = load.diagnostics.filter { $0.range.file == path || $0.severity == .error }.filter {
        // The other editions of the region are not sent along.
        !["missing-edition", "missing-cases"].contains($0.code.rawValue)
      }
      var view: [String: Any] = [
        "findings": findings.prefix(100).map { finding in
          [
            "line": finding.range.file == path ? "\(finding.range.start.line)" : "\(finding.range)",
            "message": finding.message, "help": finding.help ?? "", "code": finding.code.rawValue,
          ] as [String: Any]
        },
        "hasFindings": !findings.isEmpty,
      ]
      guard let changed = load.library.edition(loaded.id), findings.allSatisfy({ $0.severity != .error }) else {
        view["summary"] = "Zo kunnen de regels niet worden geladen."
        return view
      }
      var changes: [[String: Any]] = []
      for result in CaseRunner(library).run(loaded) {
        let before = result.answer.map(Self.words) ?? "een fout"
        let after = (try? changed.evaluator.answer(result.query)).map(Self.words) ?? "een fout"
        if before != after { changes.append(["case": result.source.name, "before": before, "after": after]) }
      }
      view["summary"] =
        changes.isEmpty
        ? "De regels kloppen. Geen van de \(loaded.cases.count) gevallen krijgt een ander antwoord."
        : "De regels kloppen. \(changes.count) van de \(loaded.cases.count) gevallen krijgen een ander antwoord."
      view["changes"] = Array(changes.prefix(50))
      view["hasChanges"] = !changes.isEmpty
      return view
    }

    /// An answer in a few words: outcome and codes.
    private static func words(_ answer: Answer) -> String {
      let codes = answer.results.compactMap(\.code)
      let values = answer.values.compactMap { $0.value?.description }
      return ([AnswerView.title(answer.outcome)] + codes + values).joined(separator: ", ")
    }
  }
#endif
