import Diagnostics
import RuleLanguage
import YAMLSource

/// Reads what holds when no row of a table matches.
struct OtherwiseDecoder {
  let table: TableDecoder
  let outputs: [DecisionTable.Output]
  private var decoder: EditionDecoder { table.decoder }
  private var faults: Faults { table.faults }

  init(table: TableDecoder, outputs: [DecisionTable.Output]) {
    self.table = table
    self.outputs = outputs
  }

  /// An outcome and a sentence, a block with `outcome`, `reason` and `values`, or `none` for a table of codes.
  func selection() -> DecisionTable.Otherwise? {
    guard let node = table.block.value("otherwise") else { return nil }
    return node.entries == nil ? sentence(node) : block(node)
  }

  /// A value of the fact, or `none`.
  func derived() -> DecisionTable.Otherwise? {
    guard let node = table.block.value("otherwise"), let type = outputs.first?.type,
      let value = faults.value(node, as: type, mayBeNone: true)
    else { return nil }
    return DecisionTable.Otherwise(outputs: [.value(value)], reason: nil, at: node.range)
  }

  private func sentence(_ node: YAMLNode) -> DecisionTable.Otherwise? {
    guard let text = faults.text(node) else { return nil }
    // A table beside others may leave the answer to them.
    if text == "none", outputs.contains(where: { $0.type == nil }) {
      return DecisionTable.Otherwise(outputs: outputs.map { _ in .nothing }, reason: nil, at: node.range)
    }
    let place = { (range: Range<Int>) in node.range(ofUTF8: range) }
    guard let (verdict, length) = decoder.verdict(text, among: VerdictForm.cells, allowsMore: true, place: place) else {
      return nil
    }
    let rest = String(decoding: Array(text.utf8.dropFirst(length)), as: UTF8.self)
    let blank = rest.utf8.prefix { $0 == 0x20 || $0 == 0x0A }.count
    let sentence = rest.trimmed
    let reason = decoder.template(sentence) { range in
      place((range.lowerBound + length + blank)..<(range.upperBound + length + blank))
    }
    return DecisionTable.Otherwise(
      outputs: outputs.map { _ in .verdict(verdict) }, reason: sentence.isEmpty ? nil : reason, at: node.range)
  }

  private func block(_ node: YAMLNode) -> DecisionTable.Otherwise? {
    guard
      let block = Block(
        node, "`otherwise`", keys: KeyTable.otherwise.names, anchor: table.block.place(of: "otherwise"),
        faults: faults)
    else { return nil }
    let verdict = block.value("outcome").flatMap { decoder.verdict($0, among: VerdictForm.cells) }
    var values: [String: DecisionTable.OutputCell] = [:]
    for entry in block.entries("values") {
      guard let output = outputs.first(where: { $0.name == entry.name }), let type = output.type else {
        faults.unknown(
          "unknown-output", "`\(entry.name)` is geen uitkomst van deze tabel.", at: entry.key.range, word: entry.name,
          known: outputs.filter { $0.type != nil }.map(\.name))
        continue
      }
      if let value = faults.value(entry.value, as: type, mayBeNone: true) { values[entry.name] = .value(value) }
    }
    if let node = block.value("code"), let number = decoder.use(decoder.codeNames, node) {
      values["code"] = .code(number)
    }
    if verdict == nil, values.isEmpty, !block.has("outcome") { _ = block.required("outcome") }
    let standard = verdict.map { DecisionTable.OutputCell.verdict($0) } ?? .nothing
    return DecisionTable.Otherwise(
      outputs: outputs.map { values[$0.name] ?? standard },
      reason: block.value("reason").flatMap { decoder.template($0) },
      at: node.firstLine)
  }
}
