public import JSONText
public import RuleEngine

internal import RuleLanguage
internal import RuleModel

/// Writes answers as JSON: the contract of the command, of batches and of services.
///
/// The order of the keys is fixed and every key is always there. Amounts and decimals are strings, so that no reader
/// rounds them. Keys beyond the contract stand after it.
public enum AnswerJSON {
  /// Returns an answer as JSON text in UTF-8 bytes, without a line break at the end.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - digest: The digest of the rules that gave it.
  ///   - pretty: Whether every member stands on its own line.
  /// - Returns: One JSON object.
  public static func write(_ answer: Answer, digest: String, pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    append(answer, digest: digest, to: &writer)
    return writer.bytes
  }

  /// Writes an answer to a writer that is in use.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - digest: The digest of the rules that gave it.
  ///   - writer: The writer.
  public static func append(_ answer: Answer, digest: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", answer.id)
    beforeDate(answer, digest, &writer)
    writer.member("referenceDate", answer.referenceDate.description)
    afterDate(answer, &writer)
    writer.endObject()
  }

  /// The two pieces of an answer around its reference date, the `id` left out.
  static func parts(of answer: Answer, digest: String) -> (beforeDate: [UInt8], afterDate: [UInt8]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", String?.none)
    let start = writer.bytes.count
    beforeDate(answer, digest, &writer)
    writer.key("referenceDate")
    let date = writer.bytes.count
    writer.null()
    let end = writer.bytes.count
    afterDate(answer, &writer)
    writer.endObject()
    return (Array(writer.bytes[start..<date]), Array(writer.bytes[end...]))
  }

  private static func beforeDate(_ answer: Answer, _ digest: String, _ writer: inout JSONWriter) {
    writer.member("region", answer.region)
    writer.member("edition", answer.edition)
    writer.member("digest", digest)
  }

  private static func afterDate(_ answer: Answer, _ writer: inout JSONWriter) {
    writer.member("decision", answer.decision)
    writer.member("outcome", answer.outcome.rawValue)
    // With one result the plain values are its values too.
    let own = answer.results.count == 1 ? answer.values : []
    writer.list("results", answer.results) { $0.candidate($1, values: own) }
    writer.values(answer.values)
    writer.possible(answer.possible)
    writer.member("ask", answer.ask)
    writer.list("missing", answer.missing) { $0.missing($1) }
    writer.list("assumptions", answer.assumptions) { $0.assumption($1) }
    writer.list("readings", answer.readings) { $0.reading($1) }
    writer.list("advice", answer.advice) { $0.suggestion($1) }
    writer.list("notes", answer.notes) { $0.note($1) }
    writer.list("caveats", answer.caveats) { $0.caveat($1) }
    writer.member("question", answer.question)
    writer.list("outputs", answer.values) { $0.output($1) }
    writer.member("complete", answer.isComplete)
  }
}

extension JSONWriter {
  fileprivate mutating func missing(_ fact: MissingFact) {
    beginObject()
    member("fact", fact.fact)
    member("question", fact.question)
    member("type", fact.type)
    member("unit", fact.unit)
    key("values")
    if let values = fact.values { terms(values) } else { null() }
    key("oneOf")
    if let oneOf = fact.oneOf { strings(oneOf) } else { null() }
    endObject()
  }

  fileprivate mutating func assumption(_ assumption: Assumption) {
    beginObject()
    member("rule", assumption.rule)
    strings("facts", assumption.facts)
    key("else")
    beginObject()
    member("value", assumption.elseValue)
    member("outcome", assumption.elseOutcome?.rawValue)
    endObject()
    member("text", assumption.text)
    endObject()
  }

  fileprivate mutating func reading(_ reading: OpenReading) {
    beginObject()
    member("id", reading.id)
    key("options")
    beginObject()
    for option in reading.options { member(option.word, option.result) }
    endObject()
    member("settled", reading.settled)
    list("source", reading.sources) { $0.citation($1) }
    member("question", reading.question)
    key("texts")
    beginObject()
    for option in reading.options { member(option.word, option.text) }
    endObject()
    endObject()
  }

  fileprivate mutating func suggestion(_ suggestion: Suggestion) {
    beginObject()
    member("value", suggestion.value)
    key("score")
    number(text: DecimalText.print(Int64(suggestion.score) * (NumberType.scale / 100)))
    strings("for", suggestion.indicatorsFor)
    strings("against", suggestion.indicatorsAgainst)
    member("rule", suggestion.rule)
    member("label", suggestion.label)
    member("onTop", suggestion.isOnTop)
    member("basis", suggestion.basis)
    endObject()
  }

  fileprivate mutating func note(_ note: AnswerNote) {
    beginObject()
    member("id", note.id)
    member("text", note.text)
    source(note.sources)
    endObject()
  }

  fileprivate mutating func caveat(_ caveat: Caveat) {
    beginObject()
    member("text", caveat.text)
    source(caveat.sources)
    endObject()
  }
}
