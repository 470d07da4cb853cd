import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Adds the fields that every line has, then those that the edition declares.
  func decodeLineFields() {
    let place = SourceRange.wholeFile("Regions/\(id)/edition.yaml")
    for builtIn in LineField.BuiltIn.allCases {
      fieldNames.declare("\(builtIn)", at: place, faults: faults)
      fieldNames.use(builtIn.rawValue)
      lineFields.append(LineField(name: "\(builtIn)", type: type(of: builtIn), mayBeNone: builtIn != .group))
    }
    for (entry, _) in entries(.facts, "lines") {
      guard faults.accepts(entry.key, .fact), accepts(word: entry.name, at: entry.key.range) else { continue }
      let keys = KeyTable.field.names
      guard
        let block = Block(entry.value, "een veld van een regel", keys: keys, anchor: entry.key.range, faults: faults),
        block.required("type") != nil, let kind = block.word("type", among: TypeDecoder.words)
      else { continue }
      let types = TypeDecoder(block: block, kind: kind)
      guard let type = types.type(), fieldNames.declare(entry.name, at: entry.key.range, faults: faults) != nil else {
        continue
      }
      lineFields.append(
        LineField(
          name: entry.name, type: type, mayBeNone: types.mayBeNone(), question: block.requiredText("question"),
          labels: types.labels(), head: head(block, path: "lines/" + entry.name, needsSource: false)))
    }
  }

  private func type(of field: LineField.BuiltIn) -> ValueType {
    switch field {
    case .code: .symbol(codeSymbols)
    case .group: .set(groupSymbols)
    case .from, .until: .date
    case .provider, .person: .text
    }
  }
}
