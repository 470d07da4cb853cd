/// Something that can be allotted, done or chosen.
public struct Code: Sendable {
  /// What kind of thing a code stands for.
  public enum Kind: String, Sendable, CaseIterable {
    case product, provision, act, profile
  }

  /// A value that the source may leave open.
  public enum Stated<Wrapped: Hashable & Sendable>: Hashable, Sendable {
    case stated(Wrapped)
    case notInSource

    /// The value, where the source has one.
    public var value: Wrapped? {
      if case .stated(let value) = self { return value }
      return nil
    }
  }

  /// What a code costs where the source fixes it.
  public struct Budget: Hashable, Sendable {
    /// What kind it is.
    public var kind: String
    /// Its number, where it has one.
    public var number: Int?
    /// Ten-thousandths of a euro.
    public var amount: Int64?
    /// The period it is for.
    public var period: String?

    /// Creates the value from its parts.
    public init(kind: String, number: Int?, amount: Int64?, period: String?) {
      self.kind = kind
      self.number = number
      self.amount = amount
      self.period = period
    }
  }

  /// Key in `codes`.
  public var id: String
  /// Its name.
  public var name: String
  /// What kind it is.
  public var kind: Kind
  /// The printed code.
  public var code: Stated<String>
  /// JZ020.
  public var category: Stated<String>
  /// The groups it belongs to.
  public var groups: [String]
  /// WJ756.
  public var unit: Stated<String>
  /// WJ757.
  public var frequency: Stated<String>
  /// Ten-thousandths of a euro.
  public var tariff: Stated<Int64>
  /// Needs that decide.
  public var limits: [Need]
  /// Averages, expectations and guidelines: key and text; never decide.
  public var inform: [(key: String, text: String)]
  /// What it costs where the source fixes it.
  public var budget: Budget?
  /// What every rule carries.
  public var head: RuleHead

  /// Creates the value from its parts.
  public init(
    id: String, name: String, kind: Kind, code: Stated<String>, category: Stated<String>, groups: [String],
    unit: Stated<String>, frequency: Stated<String>, tariff: Stated<Int64>, limits: [Need],
    inform: [(key: String, text: String)], budget: Budget?, head: RuleHead
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.code = code
    self.category = category
    self.groups = groups
    self.unit = unit
    self.frequency = frequency
    self.tariff = tariff
    self.limits = limits
    self.inform = inform
    self.budget = budget
    self.head = head
  }
}
