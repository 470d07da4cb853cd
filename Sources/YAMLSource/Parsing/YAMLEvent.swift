/// A place as libyaml counts it: everything from 0, in Unicode scalars.
struct YAMLMark {
  var index: Int
  var line: Int
  var column: Int
}

/// One step of the parse, free of C types.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(isExplicit: Bool, hasDirectives: Bool)
    case documentEnd
    case alias(String)
    case scalar(text: String, style: YAMLScalar.Style, properties: NodeProperties)
    case sequenceStart(isFlow: Bool, properties: NodeProperties)
    case sequenceEnd
    case mappingStart(isFlow: Bool, properties: NodeProperties)
    case mappingEnd
  }

  var kind: Kind
  var start: YAMLMark
  var end: YAMLMark
}

/// Why the parse cannot go on.
struct YAMLProblem: Error {
  /// What libyaml was doing, in English.
  var context: String

  /// Where that began, if known.
  var contextMark: YAMLMark?

  /// What went wrong, in English.
  var problem: String

  /// Where it went wrong.
  var mark: YAMLMark
}
