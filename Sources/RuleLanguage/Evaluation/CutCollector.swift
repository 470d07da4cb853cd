/// Gathers the borders that conditions draw through facts, and cuts domains along them.
public struct CutCollector: Sendable {
  /// Creates a collector without borders.
  public init() {}

  /// Notes the borders of a table cell.
  ///
  /// - Parameters:
  ///   - test: The cell.
  ///   - slot: The fact of its column.
  public mutating func add(_ test: CellTest, slot: Int) {}

  /// Cuts a fact's domain into cells inside which every condition that was noted has one answer.
  ///
  /// - Parameters:
  ///   - slot: The fact.
  ///   - domain: What is possible for it.
  /// - Returns: Parts that do not overlap and together are the domain.
  public func cells(of slot: Int, domain: Domain) -> [Domain] { domain.isEmpty ? [] : [domain] }

  /// Cuts the domain of a field of lines into cells inside which every condition that was noted has one answer.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - domain: What is possible for it.
  /// - Returns: Parts that do not overlap and together are the domain.
  public func cells(ofField field: Int, domain: Domain) -> [Domain] { domain.isEmpty ? [] : [domain] }
}
