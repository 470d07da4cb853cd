/// A growing collection of diagnostics.
public struct DiagnosticBag: Sendable {
  /// All diagnostics in the order in which they were reported.
  public private(set) var all: [Diagnostic] = []

  /// Whether at least one of them is an error.
  public private(set) var hasErrors = false

  /// Creates an empty bag.
  public init() {}

  /// Whether nothing was reported.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a diagnostic.
  ///
  /// - Parameter diagnostic: The diagnostic to add.
  public mutating func report(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    if diagnostic.severity == .error { hasErrors = true }
  }

  /// Adds several diagnostics.
  ///
  /// - Parameter diagnostics: The diagnostics to add, in order.
  public mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  /// The diagnostics by file, place and code, each only once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of diagnostics.
  public var sorted: [Diagnostic] {
    var seen = Set<Diagnostic>(minimumCapacity: all.count)
    return all.filter { seen.insert($0).inserted }.sorted { $0.precedes($1) }
  }
}

extension Diagnostic {
  /// Whether this diagnostic is shown before another: by file, place, code and message.
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if range.file != other.range.file { return range.file < other.range.file }
    if range.start != other.range.start { return range.start < other.range.start }
    if code != other.code { return code.rawValue < other.code.rawValue }
    if range.end != other.range.end { return range.end < other.range.end }
    return message < other.message
  }
}
