public import JSONText

/// The JSON Schemas of what goes in and what comes out.
///
/// The files under `Rules/schema/` are written from here, so that they never differ from what the program does.
public enum JSONContract: String, CaseIterable, Sendable {
  /// A question about a case.
  case query
  /// An answer, or an error in its place.
  case answer

  /// The name of the schema's file.
  public var fileName: String { "\(rawValue).schema.json" }

  /// The schema (JSON Schema 2020-12).
  public var schema: JSONValue {
    switch self {
    case .query: QuerySchema.schema
    case .answer: AnswerSchema.schema
    }
  }

  /// The schema's file as it stands in `Rules/schema/`.
  public var fileText: String { schema.text(pretty: true) + "\n" }
}
