/// What one edition decides otherwise than another.
///
/// The facts that both have are divided into parts with one answer on both sides; a part in which the answers differ is
/// told with an example of facts, for which both answers were worked out again.
public struct EditionDifference: Sendable {
  /// A rule that had a say on one side, with its sentence, citation and place.
  public typealias Mention = Reason

  /// What one side decides.
  public struct Side: Hashable, Sendable {
    /// In words that rule files have: `applies 50H11`.
    public var outcome: String
    /// The outcome of the whole decision.
    public var status: Outcome
    /// What is decided for each code, as `applies 50H11` or `refer kliniek`; sorted.
    public var results: [String]
    /// The outputs that both sides have, as `vervoer = taxi`; sorted.
    public var values: [String]
    /// The rules that decided, for the example.
    public var rules: [Mention]
  }

  /// A value of a fact in an example.
  public struct Given: Hashable, Sendable {
    /// The fact.
    public var fact: String
    /// Its value as it is written in a rule file.
    public var value: String
  }

  /// Cases that get one other outcome instead of one outcome.
  public struct Change: Sendable {
    /// What the old rules decide.
    public var before: Side
    /// What the new rules decide.
    public var after: Side
    /// Which cases, in words that rule files have; each a list of conditions that hold together.
    public var cases: [[String]]
    /// How many parts there are; `cases` may name only some.
    public var count: Int
    /// Facts for which both answers were worked out.
    public var example: [Given]
    /// The code that a line of the example asks for, when the question is about a code that was chosen elsewhere.
    public var requested: String?
    /// The code of a line that is already running in the example.
    public var running: String?
    /// Whether the example was found; otherwise it is not proved that such facts exist.
    public var isProved: Bool
  }

  /// How a decision changes.
  public struct Decision: Sendable {
    /// Its name.
    public var name: String
    /// Its question in the new edition.
    public var question: String
    /// What changes; empty when nothing does.
    public var changes: [Change]
    /// Whether everything was searched.
    public var isComplete: Bool
    /// Outputs that only the old edition has.
    public var outputsOnlyBefore: [String]
    /// Outputs that only the new edition has.
    public var outputsOnlyAfter: [String]

    /// Whether it is proved that both give the same for all facts that both have.
    public var isSame: Bool {
      changes.isEmpty && isComplete && outputsOnlyBefore.isEmpty && outputsOnlyAfter.isEmpty
    }
  }

  /// Names that only one side has.
  public struct Names: Hashable, Sendable {
    /// What they name: `facts`, `codes`, `decisions`.
    public var kind: String
    /// Names that only the old edition has.
    public var onlyBefore: [String]
    /// Names that only the new edition has.
    public var onlyAfter: [String]
  }

  /// A part that says something beside outcomes: an obligation, a note, a budget, advice, a fixed answer, an assumption.
  public struct Part: Hashable, Sendable {
    /// What happened to it.
    public enum Change: String, Sendable {
      case added, removed, changed
    }
    /// Its path.
    public var path: String
    /// What happened to it.
    public var change: Change
    /// `file:line` on the side that has it; the new one when both do.
    public var at: String
  }

  /// `REGION/EDITION` of the old rules.
  public var old: String
  /// `REGION/EDITION` of the new rules.
  public var new: String
  /// The days of the old edition that were compared, as `2018-01-01 t/m 2018-12-31`.
  public var oldDays: String
  /// The days of the new edition that were compared, in the same form.
  public var newDays: String
  /// The decisions that both have.
  public var decisions: [Decision]
  /// What only one side has.
  public var names: [Names]
  /// Parts beside outcomes that differ.
  public var parts: [Part]

  /// Whether it is proved that nothing differs in meaning.
  public var isSame: Bool {
    decisions.allSatisfy(\.isSame) && parts.isEmpty
      && names.allSatisfy { $0.onlyBefore.isEmpty && $0.onlyAfter.isEmpty }
  }
}
