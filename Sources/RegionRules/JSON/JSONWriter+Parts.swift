internal import JSONText
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension JSONWriter {
  /// Writes a key with a list, each element by a function.
  mutating func list<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  /// Writes a key with a list of strings.
  mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    strings(texts)
  }

  /// Writes a list of strings.
  mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Writes words with their labels as an object.
  mutating func terms(_ terms: [Edition.Term]) {
    beginObject()
    for term in terms { member(term.word, term.text) }
    endObject()
  }

  /// Writes a word with its text under two keys.
  mutating func term(_ term: Edition.Term, word: String, text: String) {
    beginObject()
    member(word, term.word)
    member(text, term.text)
    endObject()
  }

  /// Writes `source`: the first citation, or an empty object.
  mutating func source(_ citations: [Citation]) {
    key("source")
    if let first = citations.first {
      citation(first)
    } else {
      beginObject()
      endObject()
    }
  }

  /// Writes a citation; what it does not have is left out.
  mutating func citation(_ citation: Citation) {
    beginObject()
    member("document", citation.document)
    member("section", citation.section)
    if let table = citation.table { member("table", table) }
    if let row = citation.row { member("row", row) }
    if let note = citation.note { member("note", note) }
    endObject()
  }

  /// Writes `values`: the settled values by name, `null` for what is not settled.
  mutating func values(_ values: [OutputValue]) {
    key("values")
    beginObject()
    for output in values {
      key(output.name)
      value(of: output)
    }
    endObject()
  }

  /// Writes `possible`: what each output can still become.
  mutating func possible(_ possible: [Possible]) {
    key("possible")
    beginObject()
    for item in possible { strings(item.output, item.values) }
    endObject()
  }

  /// Writes what belongs to a value: label, unit and status.
  mutating func output(_ output: OutputValue) {
    beginObject()
    member("name", output.name)
    key("value")
    value(of: output)
    member("label", output.label)
    member("type", output.type)
    member("unit", output.unit)
    member("status", output.status)
    endObject()
  }

  private mutating func value(of output: OutputValue) {
    switch output.value {
    case nil, .some(.none): null()
    case .boolean(let truth): bool(truth)
    case .symbol(let word): string(word)
    case .number(let count): number(count, of: output)
    case .date(let date): string(date.description)
    case .set(let words): strings(words)
    case .text(let text): string(text)
    }
  }

  private mutating func number(_ count: Int64, of output: OutputValue) {
    switch output.type {
    case NumberType.Kind.money.rawValue: string(DecimalText.money(count))
    case NumberType.Kind.integer.rawValue: number(text: DecimalText.print(count))
    default: string(DecimalText.print(count))
    }
  }
}
