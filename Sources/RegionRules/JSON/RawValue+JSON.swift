public import JSONText
public import RuleEngine

extension RawValue {
  /// Creates a value from JSON; what no fact can take becomes `unsupported`, so that its fact can be named in an error.
  ///
  /// - Parameter json: The value as it was written.
  public init(json: JSONValue) {
    switch json {
    case .null: self = .none
    case .bool(let truth): self = .boolean(truth)
    case .number(let text): self = .number(text)
    case .string(let text): self = .text(text)
    case .array(let items): self = .list(items.map { RawValue(json: $0) })
    case .object(let members): self = RawValue.partial(members) ?? .unsupported(QueryJSON.short(json))
    }
  }

  /// The set of which only some elements are known: `{"includes": […], "excludes": […]}`, either may be left out.
  private static func partial(_ members: JSONObject) -> RawValue? {
    guard !members.isEmpty, members.keys.allSatisfy({ $0 == "includes" || $0 == "excludes" }) else { return nil }
    guard let includes = words(members["includes"]), let excludes = words(members["excludes"]) else { return nil }
    return .partial(includes: includes, excludes: excludes)
  }

  private static func words(_ value: JSONValue?) -> [String]? {
    guard let value else { return [] }
    guard let items = value.array else { return nil }
    let words = items.compactMap(\.string)
    return words.count == items.count ? words : nil
  }

  /// The value as JSON, as a query would give it.
  public var json: JSONValue {
    switch self {
    case .none: .null
    case .boolean(let truth): .bool(truth)
    case .number(let text): .number(text)
    case .text(let text), .unsupported(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .partial(let includes, let excludes):
      [
        "includes": .array(includes.map { .string($0) }),
        "excludes": .array(excludes.map { .string($0) }),
      ]
    }
  }
}
