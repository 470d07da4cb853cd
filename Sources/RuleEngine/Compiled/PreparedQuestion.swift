internal import Diagnostics
public import RuleLanguage
internal import RuleModel

/// A decision with the facts that queries will give, their names resolved once: for callers that decide much.
///
/// It is immutable and may be used by any number of tasks at the same time. A value is given as a ``FactValue``, in the
/// order of the names; everything not given is unknown, and no lines are given.
///
/// ```swift
/// let question = try evaluator.prepare(decision: nil, facts: ["arrangement", "behandeling_uren"])
/// let light = try question.value("1", of: "arrangement")
/// let answer = try question.evaluate([light, .number(of: 80)], on: date)
/// if answer.outcome == .applies, let code = answer.code { print(question.edition.codes[code].id) }
/// ```
public struct PreparedQuestion: Sendable {
  /// The names of the facts, in the order in which values are given.
  public var facts: [String] { core.facts }
  /// The name of the decision.
  public var decision: String { core.evaluator.edition.decisions[core.index].name }

  /// Everything in one object, so that passing a question on costs one reference.
  final class Core: Sendable {
    let facts: [String]
    let evaluator: Evaluator
    let compiled: CompiledEdition
    let view: EditionView
    let index: Int
    private let slotArray: FlatArray<Int32>
    private let boundArray: FlatArray<ValueBounds>
    /// By fact: its slot, and which values it can have.
    let slots: FlatSpan<Int32>
    let bounds: FlatSpan<ValueBounds>
    let readers: [ValueReader]

    init(_ evaluator: Evaluator, decision: Int, facts: [String], slots: [Int]) {
      self.evaluator = evaluator
      self.facts = facts
      compiled = evaluator.compiled
      view = EditionView(evaluator.compiled)
      index = decision
      slotArray = FlatArray(slots.map { Int32($0) })
      boundArray = FlatArray(slots.map { evaluator.compiled.bounds[$0] })
      self.slots = FlatSpan(slotArray)
      bounds = FlatSpan(boundArray)
      readers = slots.map { evaluator.compiled.readers[$0] }
    }
  }

  let core: Core
  private var evaluator: Evaluator { core.evaluator }
  private var index: Int { core.index }
  private var slots: FlatSpan<Int32> { core.slots }
  private var readers: [ValueReader] { core.readers }

  init(_ evaluator: Evaluator, decision: Int, facts: [String], slots: [Int]) {
    core = Core(evaluator, decision: decision, facts: facts, slots: slots)
  }

  /// Reads a value of one of the facts from its text, once and for all.
  ///
  /// - Parameters:
  ///   - text: A word, number, date or truth value as a query would give it.
  ///   - fact: The name of one of the facts.
  /// - Returns: The value.
  /// - Throws: A `QueryError` when the fact is not one of these, or can't have the value.
  public func value(_ text: String, of fact: String) throws(QueryError) -> FactValue {
    guard let place = facts.firstIndex(of: fact) else {
      throw QueryError(.unknownFact, "Het gegeven `\(fact)` hoort niet bij deze vraag.", fact: fact)
    }
    var text = text
    if let value = text.withUTF8({ readers[place].read($0) }) { return value }
    let domain = try Binder(evaluator.program).domain(of: .text(text), slot: Int(slots[place]))
    return domain.singleValue.map { FactValue($0, of: readers[place].type) } ?? .unknown
  }

  /// Decides.
  ///
  /// Asks for no memory when a workspace is given and everything that counts is known; what has to be searched for is
  /// searched for.
  ///
  /// - Parameters:
  ///   - values: A value for each fact, in their order; those left out at the end are unknown.
  ///   - date: The reference date, in the edition's validity.
  ///   - space: Memory to use again; one for each task.
  /// - Returns: Outcome, code and deciding rule.
  /// - Throws: A `QueryError` when a fact can't have its value.
  public func evaluate(
    _ values: [FactValue], on date: CalendarDate, using space: EvaluationSpace? = nil
  ) throws(QueryError) -> CompactAnswer {
    let found = values.withUnsafeBufferPointer { core.fast($0, on: date, using: space) }
    if let found { return found }
    return try evaluator.search(query(values, on: date), decision: index, date: date)
  }

  /// Decides where that takes no search for the values that unknown facts may have.
  ///
  /// - Parameters:
  ///   - values: A value for each fact, in their order; those left out at the end are unknown.
  ///   - date: The reference date, in the edition's validity.
  ///   - space: Memory to use again; one for each task.
  /// - Returns: What ``evaluate(_:on:using:)`` gives, or `nil` where it would search, or refuse a value.
  public func evaluateWithoutSearch(
    _ values: [FactValue], on date: CalendarDate, using space: EvaluationSpace? = nil
  ) -> CompactAnswer? {
    values.withUnsafeBufferPointer { core.fast($0, on: date, using: space) }
  }

  /// Decides from names and values in words, as a query has them.
  ///
  /// - Parameters:
  ///   - values: The text of each fact's value, in the order of the facts; `nil` is unknown.
  ///   - date: The reference date, in the edition's validity.
  ///   - space: Memory to use again; one for each task.
  /// - Returns: Outcome, code and deciding rule.
  /// - Throws: A `QueryError` when a fact does not exist or can't have its value.
  public func evaluate(
    texts values: KeyValuePairs<String, String>, on date: CalendarDate, using space: EvaluationSpace? = nil
  ) throws(QueryError) -> CompactAnswer {
    if let found = core.fast(values, on: date, using: space) { return found }
    var query = query([], on: date)
    for (name, text) in values { query.facts[name] = .text(text) }
    return try evaluator.search(query, decision: index, date: date)
  }

  /// Gives the full answer: reasons, texts, what is missing, what was taken for granted.
  ///
  /// - Parameters:
  ///   - values: A value for each fact, in their order.
  ///   - date: The reference date, in the edition's validity.
  /// - Returns: The answer that a query with these facts gets.
  /// - Throws: A `QueryError` when a fact can't have its value.
  public func answer(_ values: [FactValue], on date: CalendarDate) throws(QueryError) -> Answer {
    try evaluator.answer(query(values, on: date))
  }

  /// The query that these values make.
  public func query(_ values: [FactValue], on date: CalendarDate) -> Query {
    var query = Query(
      region: evaluator.edition.region.key, date: date.description, decision: decision)
    for (place, value) in values.enumerated() where place < facts.count && value != .unknown {
      query.facts[facts[place]] = raw(value, readers[place].type)
    }
    return query
  }

  private func raw(_ value: FactValue, _ type: ValueType) -> RawValue {
    switch value {
    case .unknown, .none: return .none
    case .truth(let truth): return .boolean(truth)
    case .number(let count): return .number(DecimalText.print(count))
    case .days(let days): return .text(CalendarDate(days: days).description)
    case .word(let index): return .text(type.symbols?[Int(index)] ?? "#\(index)")
    case .words(let mask):
      return .list((0..<64).filter { mask & 1 << UInt64($0) != 0 }.map { .text(type.symbols?[$0] ?? "#\($0)") })
    case .other: return .unsupported("?")
    }
  }
}

/// Memory for one decision at a time; make one for each task and use it again and again.
public final class EvaluationSpace {
  let memory: UnsafeMutableRawPointer
  let workspace: Workspace
  let slots: Int

  /// Asks for the memory that an edition needs.
  ///
  /// - Parameter evaluator: The evaluator of the edition.
  public init(for evaluator: Evaluator) {
    slots = evaluator.edition.facts.count
    memory = .allocate(byteCount: Workspace.size(slots: slots), alignment: 16)
    workspace = Workspace(memory, slots: slots)
  }

  deinit { memory.deallocate() }
}
