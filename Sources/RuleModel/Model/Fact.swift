public import Diagnostics
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

/// A field of requested, running and earlier lines; its index in `Edition.lineFields` is its field slot.
public struct LineField: Sendable {
  /// Field slots that every edition has, in this order.
  public enum BuiltIn: Int, CaseIterable, Sendable {
    case code, group, from, until, provider, person
  }

  /// Its name.
  public var name: String
  /// Its type.
  public var type: ValueType
  /// Whether it may be known not to be there.
  ///
  /// `code` is none for a code that the edition does not have.
  public var mayBeNone: Bool
  /// The question that is asked.
  public var question: String?
  /// Label of each word of an enum or set.
  public var labels: [String: String]
  /// What every rule carries.
  public var head: RuleHead?

  /// Creates the value from its parts.
  public init(
    name: String, type: ValueType, mayBeNone: Bool = false, question: String? = nil, labels: [String: String] = [:],
    head: RuleHead? = nil
  ) {
    self.name = name
    self.type = type
    self.mayBeNone = mayBeNone
    self.question = question
    self.labels = labels
    self.head = head
  }
}

/// A contradiction or ambiguity of the source as a named choice.
public struct Reading: Sendable {
  /// The question that is asked.
  public var question: String
  /// Options in order, with their text.
  public var options: [(word: String, text: String)]
  /// The option that the region chose.
  public var settled: String?
  /// What every rule carries.
  public var head: RuleHead

  /// Creates the value from its parts.
  public init(question: String, options: [(word: String, text: String)], settled: String?, head: RuleHead) {
    self.question = question
    self.options = options
    self.settled = settled
    self.head = head
  }
}

/// Facts that cannot occur together.
public struct Impossibility: Sendable {
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression
  /// The sentence that an answer shows.
  public var reason: String
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(when: TypedExpression, reason: String, at: SourceRange) {
    self.when = when
    self.reason = reason
    self.at = at
  }
}
