public import RuleLanguage

/// Something that is known, asked or derived; its slot is its index in `Edition.facts`.
public struct Fact: Sendable {
  /// Where the value comes from.
  public enum Origin: Sendable {
    /// Given in the query.
    case given
    /// The reference date of the query.
    case referenceDate
    /// Calculated from other facts.
    case expression(TypedExpression)
    /// Looked up in a table with one output.
    case table(DecisionTable)
    /// A choice between readings of the source; an enum of its options.
    case reading(Reading)
  }

  /// Its name.
  public var name: String
  /// Its type.
  public var type: ValueType
  /// Whether it may be known not to be there.
  public var mayBeNone: Bool
  /// Where its value comes from.
  public var origin: Origin
  /// The question a case worker is asked; `nil` when it can't be asked or given.
  public var question: String?
  /// Label of each word of an enum or set.
  public var labels: [String: String]
  /// Other spellings that a query may use, with the word they mean.
  public var aliases: [String: String]
  /// Index of the party that knows it.
  public var who: Int?
  /// No one can change it (age); a suggested change of facts touches it last.
  public var isFixed: Bool
  /// For a consent fact: index of the party that consents.
  public var party: Int?
  /// The iJw list the words belong to, such as COD327.
  public var codeList: String?
  /// The code of each word in that list.
  public var listCodes: [String: String]
  /// What every rule carries.
  public var head: RuleHead

  /// Creates the value from its parts.
  public init(
    name: String, type: ValueType, mayBeNone: Bool = false, origin: Origin = .given, question: String? = nil,
    labels: [String: String] = [:], aliases: [String: String] = [:], who: Int? = nil, isFixed: Bool = false,
    party: Int? = nil, codeList: String? = nil, listCodes: [String: String] = [:], head: RuleHead
  ) {
    self.name = name
    self.type = type
    self.mayBeNone = mayBeNone
    self.origin = origin
    self.question = question
    self.labels = labels
    self.aliases = aliases
    self.who = who
    self.isFixed = isFixed
    self.party = party
    self.codeList = codeList
    self.listCodes = listCodes
    self.head = head
  }

  /// Whether a query may give it.
  public var isAskable: Bool {
    switch origin {
    case .given: true
    case .referenceDate, .reading: false
    case .expression, .table: question != nil
    }
  }
}
