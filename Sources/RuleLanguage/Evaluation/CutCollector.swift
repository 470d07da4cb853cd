/// Gathers the borders that conditions draw through facts, and cuts domains along them.
public struct CutCollector: Sendable {
  private var cuts: [Place: Cuts] = [:]

  /// Creates a collector without borders.
  public init() {}

  /// Notes the borders of a table cell.
  ///
  /// - Parameters:
  ///   - test: The cell.
  ///   - slot: The fact of its column.
  public mutating func add(_ test: CellTest, slot: Int) {
    guard !test.isAny else { return }
    for box in test.boxes { add(box, at: .fact(slot)) }
  }

  /// Notes the borders of a box.
  ///
  /// - Parameters:
  ///   - box: A part of the domain of a fact or field.
  ///   - place: The fact or field.
  public mutating func add(_ box: Domain, at place: Place) {
    cuts[place, default: Cuts()].add(box)
  }

  /// Notes the borders inside a typed expression.
  mutating func add(_ node: TypedNode) {
    switch node.form {
    case .test(let place, let box): add(box, at: place)
    case .compare(_, let left, let right) where left.isWord && right.isWord:
      addWords(of: left)
      addWords(of: right)
    case .holds(let set, let word):
      addWords(of: word)
      addWords(of: set)
    default: break
    }
    for part in node.parts { add(part) }
  }

  /// Makes every word of a fact or field a cell of its own.
  private mutating func addWords(of node: TypedNode) {
    if case .read(let place, _) = node.form { cuts[place, default: Cuts()].separatesWords = true }
  }

  /// Cuts a fact's domain into cells inside which every condition on that fact alone has one answer.
  ///
  /// A set with many words that matter is cut by six words at a time; cut its cells again to go on.
  ///
  /// - Parameters:
  ///   - slot: The fact.
  ///   - domain: What is possible for it.
  /// - Returns: Parts that do not overlap and together are the domain, always in the same order.
  public func cells(of slot: Int, domain: Domain) -> [Domain] { cells(at: .fact(slot), domain) }

  /// Cuts the domain of a field of lines into cells inside which every condition on it alone has one answer.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - domain: What is possible for it.
  /// - Returns: Parts that do not overlap and together are the domain, always in the same order.
  public func cells(ofField field: Int, domain: Domain) -> [Domain] { cells(at: .field(field), domain) }

  private func cells(at place: Place, _ domain: Domain) -> [Domain] {
    (cuts[place] ?? Cuts()).cells(domain)
  }
}
