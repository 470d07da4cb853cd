import Diagnostics

/// Builds the tree from events and collects all faults on the way.
struct TreeBuilder {
  let bytes: [UInt8]
  let file: String
  let limits: YAMLLimits

  private(set) var diagnostics = DiagnosticBag()

  /// The byte ranges of all scalars, in order; of block scalars from the end of their first line.
  private(set) var scalarRanges: [Range<Int>] = []

  private let base: Int
  private let offsets: OffsetTable
  private var cursor: OffsetTable.Cursor
  private var frames: [TreeFrame] = []
  private var root: YAMLNode?
  private var firstDocument: SourceRange?
  private var nodeCount = 0

  /// The file with its lines, made when a fault needs it.
  private lazy var source = SourceText(bytes: bytes)

  init(bytes: [UInt8], file: String, limits: YAMLLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offsets = OffsetTable(bytes: bytes, base: base)
    cursor = OffsetTable.Cursor(offsets)
  }

  /// Reads all events.
  ///
  /// - Returns: The top of the tree, or `nil` when its shape is not certain.
  mutating func build() -> YAMLNode? {
    let input = bytes[base...]
    var isComplete = true
    if !input.isEmpty {
      isComplete = EventStream.parse(input) { stream in readEvents(&stream) }
    }
    guard isComplete else { return nil }
    guard let root, !root.isEmpty else {
      report(
        .yamlEmpty, "Het bestand is leeg.", at: root?.range ?? .wholeFile(file),
        help: "Vul het bestand, of haal het weg.")
      return nil
    }
    return root
  }

  /// Returns whether the events came to a proper end.
  private mutating func readEvents(_ stream: inout EventStream) -> Bool {
    while true {
      let event: YAMLEvent
      do {
        event = try stream.next()
      } catch {
        diagnostics.report(SyntaxFault(error, bytes: bytes, file: file, offsets: offsets).diagnostic)
        return false
      }
      switch handle(event) {
      case .proceed: continue
      case .done: return true
      case .giveUp: return false
      }
    }
  }

  private enum Step {
    case proceed
    case done
    case giveUp
  }

  private mutating func handle(_ event: YAMLEvent) -> Step {
    switch event.kind {
    case .streamStart, .documentEnd:
      return .proceed
    case .streamEnd:
      return .done
    case .documentStart(_, let hasDirectives):
      return startDocument(event, hasDirectives: hasDirectives)
    case .alias(let name):
      guard count(event) else { return .giveUp }
      addAlias(name, event)
    case .scalar(let text, let style, let properties):
      guard count(event) else { return .giveUp }
      refuse(properties, event)
      addScalar(text, style, event, isBare: properties.isEmpty)
    case .sequenceStart(let isFlow, let properties), .mappingStart(let isFlow, let properties):
      guard count(event), deepen(event) else { return .giveUp }
      refuse(properties, event)
      let isMapping = if case .mappingStart = event.kind { true } else { false }
      frames.append(
        TreeFrame(
          isMapping: isMapping, isFlow: isFlow, start: position(event.start), end: position(event.end),
          hasProperties: !properties.isEmpty))
    case .sequenceEnd, .mappingEnd:
      guard let frame = frames.popLast() else { return .giveUp }
      add(frame.node(file: file, end: position(event.end)))
    }
    return .proceed
  }

  // MARK: - Documents and limits

  private mutating func startDocument(_ event: YAMLEvent, hasDirectives: Bool) -> Step {
    let range = range(event)
    if let firstDocument {
      report(
        .yamlSeveralDocuments, "Hier begint een tweede document in hetzelfde bestand.", at: range,
        notes: [Note("Het eerste begint hier.", at: firstDocument)],
        help: "Haal de regel `---` weg, of maak er een eigen bestand van.")
      return .done
    }
    firstDocument = range
    if hasDirectives {
      let end = bytes[range.start.offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let directive = source.range(range.start.offset..<end, file: file)
      report(
        .yamlDirective, "Een regel die met `%` begint, hoort niet in een regelbestand.", at: directive,
        help: "Haal de regel weg.")
    }
    return .proceed
  }

  private mutating func count(_ event: YAMLEvent) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.maximumNodes else { return true }
    report(
      .yamlTooManyNodes, "Het bestand heeft meer dan \(limits.maximumNodes) onderdelen.", at: range(event),
      help: "Verdeel de inhoud over meer bestanden, of zet lijsten in een tabel.")
    return false
  }

  private mutating func deepen(_ event: YAMLEvent) -> Bool {
    guard frames.count >= limits.maximumDepth else { return true }
    report(
      .yamlTooDeep, "Hier staan meer dan \(limits.maximumDepth) niveaus in elkaar.", at: range(event),
      help: "Kijk of er een haakje `[` of `{` te veel staat.")
    return false
  }

  // MARK: - Nodes

  private mutating func addScalar(_ text: String, _ style: YAMLScalar.Style, _ event: YAMLEvent, isBare: Bool) {
    let start = position(event.start)
    let layout = ScalarLayout(
      of: text, style: style, start: start, end: position(event.end),
      parentIndent: (frames.last?.start.column ?? 0) - 1, in: bytes)
    scalarRanges.append(layout.covered)
    let scalar = YAMLScalar(text: text, style: style, map: isBare ? layout.map : .unknown)
    add(YAMLNode(range: SourceRange(file: file, start: start, end: layout.end), content: .scalar(scalar)))
  }

  private mutating func addAlias(_ name: String, _ event: YAMLEvent) {
    report(
      .yamlAlias, "`*\(name)` verwijst naar een stuk elders in het bestand; dat kan hier niet.", at: range(event),
      help: "Schrijf de waarde uit, of zet haar tussen aanhalingstekens als `*` bij de tekst hoort.")
    scalarRanges.append(range(event).utf8Range)
    add(YAMLNode(range: range(event), content: .scalar(YAMLScalar(text: "*" + name, style: .plain))), isAlias: true)
  }

  private mutating func add(_ node: YAMLNode, isAlias: Bool = false) {
    guard !frames.isEmpty else {
      if root == nil { root = node }
      return
    }
    let faults = frames[frames.count - 1].add(node, isAlias: isAlias, bytes: bytes)
    for fault in faults { report(fault) }
  }

  private mutating func refuse(_ properties: NodeProperties, _ event: YAMLEvent) {
    guard !properties.isEmpty, diagnostics.all.count <= limits.maximumDiagnostics else { return }
    for fault in properties.faults(at: range(event), in: source) { report(fault) }
  }

  // MARK: - Places and reports

  private mutating func position(_ mark: YAMLMark) -> SourcePosition { offsets.position(mark, from: &cursor) }

  private mutating func range(_ event: YAMLEvent) -> SourceRange {
    SourceRange(file: file, start: position(event.start), end: position(event.end))
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, notes: [Note] = [], help: String? = nil
  ) {
    report(Diagnostic(code, message, at: range, notes: notes, help: help))
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    let count = diagnostics.all.count
    if count < limits.maximumDiagnostics {
      diagnostics.report(diagnostic)
    } else if count == limits.maximumDiagnostics {
      diagnostics.report(
        Diagnostic(
          .yamlTooManyFaults,
          "Dit bestand heeft meer dan \(limits.maximumDiagnostics) fouten; de rest staat hier niet.",
          at: diagnostic.range))
    }
  }
}
