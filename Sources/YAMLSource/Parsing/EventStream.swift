import CLibYAML

/// The events of libyaml, with all its memory owned here.
///
/// Not for use after the closure of ``parse(_:_:)``, which bounds the life of the input.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  /// Parses bytes that are known to be UTF-8 without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - body: Reads the events.
  /// - Returns: What the closure returns.
  static func parse<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout EventStream) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      var stream = EventStream(buffer)
      return body(&stream)
    }
  }

  private init(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// Reads the next event.
  ///
  /// - Returns: The event; never called again after the end of the stream.
  /// - Throws: The problem that ends the parse.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    guard isReady else {
      throw YAMLProblem(context: "", problem: "out of memory", mark: YAMLMark(index: 0, line: 0, column: 0))
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(kind: Self.kind(event), start: Self.mark(event.start_mark), end: Self.mark(event.end_mark))
  }

  private func problem() -> YAMLProblem {
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    return YAMLProblem(
      context: context,
      contextMark: context.isEmpty ? nil : Self.mark(parser.pointee.context_mark),
      problem: problem,
      mark: Self.mark(parser.pointee.problem_mark))
  }

  private static func kind(_ event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      return .documentStart(
        isExplicit: start.implicit == 0, hasDirectives: start.version_directive != nil || hasTags)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      return .scalar(
        text: string(scalar.value, length: scalar.length),
        style: style(scalar.style),
        properties: NodeProperties(anchor: string(scalar.anchor), tag: string(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .sequenceStart(
        isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE,
        properties: NodeProperties(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .mappingStart(
        isFlow: start.style == YAML_FLOW_MAPPING_STYLE,
        properties: NodeProperties(anchor: string(start.anchor), tag: string(start.tag)))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamEnd
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
    YAMLMark(index: Int(mark.index), line: Int(mark.line), column: Int(mark.column))
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?, length: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: text, count: text == nil ? 0 : length), as: UTF8.self)
  }
}
