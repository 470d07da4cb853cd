import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reports everything that is declared and that nothing uses; skipped while other faults hide what uses it.
  func checkUse() {
    for file in files.tables where !readTables.contains(file.path) {
      FileTree.reportStray(file.path, faults: faults)
    }
    guard !faults.hasErrors, national.codesOfMissingNames.isEmpty else { return }
    checkFacts()
    checkGroups()
    checkCodes()
    for table in [documents, parties, referrals, steps, tableNames, adviceNames] { report(table, unused: table.unused) }
    report(fieldNames, unused: fieldNames.unused)
  }

  private func report(_ table: NameTable, unused: [Int]) {
    for number in unused where table.names.indices.contains(number) {
      let name = table.names[number]
      faults.report(
        DiagnosticCode(rawValue: "unused-\(table.kind.rawValue)"),
        "\(table.kind.dutch.capitalisedFirst) `\(name)` wordt nergens gebruikt.", at: table.places[number],
        help: "Haal `\(name)` weg, of gebruik het in een regel.")
    }
  }

  private func checkFacts() {
    for name in book.order {
      guard let slot = book.slots[name], !book.used.contains(slot), let declaration = book.declarations[name] else {
        continue
      }
      if declaration.isShared {
        guard let place = book.sharedUses[name] else { continue }
        faults.report(
          "unused-fact", "Het landelijke feit `\(name)` wordt in deze uitgave nergens gebruikt.", at: place,
          help: "Haal `\(name)` weg bij `uses`, of gebruik het in een regel.")
      } else {
        let word =
          declaration.kind == .reading ? "De lezing" : declaration.kind == .derived ? "Het afgeleide feit" : "Het feit"
        faults.report(
          declaration.kind == .reading ? "unused-reading" : "unused-fact", "\(word) `\(name)` wordt nergens gebruikt.",
          at: declaration.entry.key.range, help: "Haal `\(name)` weg, of gebruik het in een regel.")
      }
    }
  }

  /// A group is used when a code is in it.
  private func checkGroups() {
    let filled = codeOutlines.reduce(BitSet()) { $0.union($1.groups) }
    for (number, name) in groups.names.enumerated() where !filled.contains(number) {
      faults.report(
        "unused-group", "Geen enkele code staat in de groep `\(name)`.", at: groups.places[number],
        help: "Zet `\(name)` bij `groups` van een code, of haal de groep weg.")
    }
  }

  /// A code is used when a table gives it, or when a rule names it or one of its groups.
  private func checkCodes() {
    let unused = codeNames.unused.filter { number in
      guard codeOutlines.indices.contains(number) else { return true }
      return codeOutlines[number].groups.isDisjoint(with: book.namedGroups)
    }
    report(codeNames, unused: unused)
  }
}
