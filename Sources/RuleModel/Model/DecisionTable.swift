public import Diagnostics
public import RuleLanguage

/// A decision table: rows of tests over facts, and what each row gives.
public struct DecisionTable: Sendable {
  /// How many rows may match and what counts then (DMN 1.5, 8.2.8).
  public enum HitPolicy: Hashable, Sendable {
    case unique, first, collect
    /// Rows may overlap; the fact in this slot, whose words are row ids, says which one.
    case choose(Int)
  }

  /// An output column.
  public struct Output: Sendable {
    /// `code`, or the output's name.
    public var name: String
    /// `nil` for the code column.
    public var type: ValueType?
    /// Label of each word of an enum or set.
    public var labels: [String: String]

    /// Creates the value from its parts.
    public init(name: String, type: ValueType?, labels: [String: String] = [:]) {
      self.name = name
      self.type = type
      self.labels = labels
    }
  }

  /// What a row gives in one output column.
  public enum OutputCell: Hashable, Sendable {
    /// Index into `Edition.codes`.
    case code(Int)
    case value(Value)
    case verdict(Verdict)
    /// Not given by this row.
    case nothing
  }

  /// A row.
  public struct Row: Sendable {
    /// Its `id` cell, else its input cells joined by `/`; unique within the table.
    public var id: String
    /// The tests of its input columns.
    public var cells: [CellTest]
    /// What it gives, one per output column.
    public var outputs: [OutputCell]
    /// Citation of the row where it has one of its own; else the table's holds.
    public var sources: [Citation]
    /// The sentence that an answer shows.
    public var reason: Template?
    /// What is shown with every answer that uses it.
    public var caveat: String?
    /// The row in its file.
    public var at: SourceRange
    /// Each input cell in its file.
    public var cellRanges: [SourceRange]

    /// Creates the value from its parts.
    public init(
      id: String, cells: [CellTest], outputs: [OutputCell], sources: [Citation] = [], reason: Template? = nil,
      caveat: String? = nil, at: SourceRange, cellRanges: [SourceRange]
    ) {
      self.id = id
      self.cells = cells
      self.outputs = outputs
      self.sources = sources
      self.reason = reason
      self.caveat = caveat
      self.at = at
      self.cellRanges = cellRanges
    }
  }

  /// What holds when no row matches.
  public struct Otherwise: Sendable {
    /// One cell per output.
    public var outputs: [OutputCell]
    /// The sentence that an answer shows.
    public var reason: Template?
    /// Where it stands in its file.
    public var at: SourceRange

    /// Creates the value from its parts.
    public init(outputs: [OutputCell], reason: Template?, at: SourceRange) {
      self.outputs = outputs
      self.reason = reason
      self.at = at
    }
  }

  /// What every rule carries.
  public var head: RuleHead
  /// How many rows may match.
  public var hitPolicy: HitPolicy
  /// Slots of the input columns.
  public var inputs: [Int]
  /// What it gives, one per output column.
  public var outputs: [Output]
  /// The rows, in order.
  public var rows: [Row] { didSet { blankRows = DecisionTable.blanks(in: rows) } }
  /// The places of rows with a blank cell (`?`), worked out once.
  public private(set) var blankRows: [Int]
  /// What follows when it is not met.
  public var otherwise: Otherwise?
  /// Values taken for granted in this table while the fact is unknown.
  public var assume: [(slot: Int, value: Value)]
  /// Rows that known facts contradict drop out; one left is the answer.
  public var eliminates: Bool

  /// Creates the value from its parts.
  public init(
    head: RuleHead, hitPolicy: HitPolicy, inputs: [Int], outputs: [Output], rows: [Row], otherwise: Otherwise?,
    assume: [(slot: Int, value: Value)] = [], eliminates: Bool = false
  ) {
    self.head = head
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
    blankRows = DecisionTable.blanks(in: rows)
    self.otherwise = otherwise
    self.assume = assume
    self.eliminates = eliminates
  }

  private static func blanks(in rows: [Row]) -> [Int] {
    rows.indices.filter { rows[$0].cells.contains(where: \.isBlank) }
  }

  /// Index of the code column among the outputs.
  public var codeColumn: Int? { outputs.firstIndex { $0.type == nil } }
}
