internal import RuleLanguage
internal import RuleModel

/// What a condition comes to: a truth value, unknown, or unknown to this evaluation alone.
typealias FlatTruth = UInt8

/// The compiled evaluation can't tell; the general one has to.
struct GiveUp: Error {}

/// Evaluates the flat form of an edition over registers; means the same as a judgement of the whole box.
///
/// Where it meets something that a search would have to decide, or that it keeps less of than the general evaluation, it
/// gives up.
struct Machine {
  static let no: FlatTruth = 0
  static let yes: FlatTruth = 1
  static let unknown: FlatTruth = 2
  /// Unknown here; the general evaluation may know.
  static let vague: FlatTruth = 3

  private let edition: EditionView
  let space: Workspace
  let registers: UnsafeMutablePointer<Register>
  let flags: UnsafeMutablePointer<RegisterFlags>
  let date: Int32
  /// Kinds of lines that the query leaves out (bits of `LineBits`).
  let missingLines: UInt8

  /// The edition, for what is not often asked.
  var flat: CompiledEdition { edition.edition.takeUnretainedValue() }
  /// What the edition keeps, as pointers: a machine is handed on often, so it is small itself.
  private var pointers: UnsafePointer<EditionPointers> { edition.pointers }
  var nodes: UnsafePointer<FlatNode> { pointers.pointee.nodes }
  var numbers: UnsafePointer<FlatNumber> { pointers.pointee.numbers }
  var children: UnsafePointer<Int32> { pointers.pointee.children }
  var layouts: UnsafePointer<Layout> { pointers.pointee.layouts }
  var views: UnsafePointer<TableView> { pointers.pointee.views }
  var expressions: UnsafePointer<FlatExpression> { pointers.pointee.expressions }
  var spans: UnsafePointer<Register> { pointers.pointee.spans }
  var pairs: UnsafePointer<FlatPair> { pointers.pointee.pairs }
  var constants: UnsafePointer<Int128> { pointers.pointee.constants }
  var origins: UnsafePointer<SlotOrigin> { pointers.pointee.origins }
  var roots: UnsafePointer<Register> { pointers.pointee.roots }
  var rootFlags: UnsafePointer<RegisterFlags> { pointers.pointee.rootFlags }
  var slotCount: Int { pointers.pointee.slotCount }
  var derivedValues: UnsafePointer<Register> { pointers.pointee.derivedValues }
  var derivedFlags: UnsafePointer<RegisterFlags> { pointers.pointee.derivedFlags }
  var needs: UnsafePointer<FlatNeed> { pointers.pointee.needs }
  var bars: UnsafePointer<FlatBar> { pointers.pointee.bars }
  var indices: UnsafePointer<Int32> { pointers.pointee.indices }
  var linesOfSlot: UnsafePointer<UInt8> { pointers.pointee.linesOfSlot }
  var bounds: UnsafePointer<ValueBounds> { pointers.pointee.bounds }
  var eligibility: UnsafePointer<FlatEligibility> { pointers.pointee.eligibility }
  var exclusionCount: Int { pointers.pointee.exclusionCount }
  var impossibilities: FlatSpan<Int32> { pointers.pointee.impossibilities }
  var lineSlots: FlatSpan<Int32> { pointers.pointee.lineSlots }
  var derivedSlots: FlatSpan<Int32> { pointers.pointee.derivedSlots }
  var decisions: FlatSpan<DecisionView> { pointers.pointee.decisions }

  init(_ edition: EditionView, _ space: Workspace, date: CalendarDate, missingLines: UInt8) {
    self.edition = edition
    self.space = space
    let pointers = edition.pointers
    registers = space.registers
    flags = space.flags
    self.date = date.days
    self.missingLines = missingLines
    registers.update(from: pointers.pointee.roots, count: pointers.pointee.slotCount)
    flags.update(from: pointers.pointee.rootFlags, count: pointers.pointee.slotCount)
    space.state.pointee = WorkspaceState()
    registers[0] = Register(lower: Int64(date.days), upper: Int64(date.days))
  }

  // MARK: Slots

  /// Makes sure that a register holds what its fact may be.
  @inline(__always)
  func ready(_ slot: Int) throws(GiveUp) {
    if !flags[slot].contains(.ready) { try workOut(slot) }
  }

  func isSingle(_ slot: Int) -> Bool {
    let register = registers[slot]
    switch layouts[slot] {
    case .mask: return register.lower.nonzeroBitCount == 1
    case .range:
      return flags[slot].contains(.mayBeNone) ? register.lower > register.upper : register.lower == register.upper
    case .members:
      let isEmpty = register.lower & ~register.upper != 0
      return flags[slot].contains(.mayBeNone) ? isEmpty : !isEmpty && register.lower == register.upper
    case .opaque: return false
    }
  }

  private func workOut(_ slot: Int) throws(GiveUp) {
    // Whatever rule asks: for a derived fact, lines that the query left out count as none.
    let areEmpty = space.state.pointee.missingLinesAreEmpty
    space.state.pointee.missingLinesAreEmpty = true
    defer { space.state.pointee.missingLinesAreEmpty = areEmpty }
    let content = try definition(of: slot)
    registers[slot] = content.register
    flags[slot] = content.flags.union(.ready)
  }

  /// What the definition of a derived fact gives, within the bounds of the fact.
  func definition(of slot: Int) throws(GiveUp) -> SlotShape.Content {
    let origin = origins[slot]
    switch origin.kind {
    case .given: return (registers[slot], flags[slot])
    case .table: return try derived(Int(origin.index), values: Int(origin.values), slot: slot)
    case .expression:
      let expression = expressions[Int(origin.index)]
      switch expression.kind {
      case .condition:
        switch truth(Int(origin.index)) {
        case Machine.no: return (Register(lower: 1, upper: 0), [])
        case Machine.yes: return (Register(lower: 2, upper: 0), [])
        case Machine.unknown: return (Register(lower: 3, upper: 0), [])
        default: return (Register(lower: 3, upper: 0), .vague)
        }
      case .number:
        if let value = number(Int(expression.root)) {
          return scaled(value, expression.denominator, slot: slot)
        }
      case .day:
        if let value = number(Int(expression.root)), let day = Int64(exactly: value) {
          return within(Register(lower: day, upper: day), slot: slot)
        }
      case .words, .general: break
      }
      return try general(Int(origin.index), slot: slot)
    }
  }

  /// A register cut to the bounds of its slot.
  private func within(_ register: Register, slot: Int) -> SlotShape.Content {
    let root = roots[slot]
    return (Register(lower: max(register.lower, root.lower), upper: min(register.upper, root.upper)), [])
  }

  /// A number of `1 / denominator` as ten-thousandths, rounded outwards to the step of the slot.
  private func scaled(_ value: Int128, _ denominator: Int128, slot: Int) -> SlotShape.Content {
    guard case .number(let type) = flat.shapes[slot].type else { return (roots[slot], .vague) }
    let step = Int128(type.step)
    let (numerator, overflow) = value.multipliedReportingOverflow(by: Int128(NumberType.scale))
    guard !overflow else { return (roots[slot], .vague) }
    let divisor = denominator * step
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    let lower = rest < 0 ? quotient - 1 : quotient
    let upper = rest > 0 ? quotient + 1 : quotient
    return within(Register(lower: Int64(clamping: lower * step), upper: Int64(clamping: upper * step)), slot: slot)
  }

  // MARK: The general reading of an expression

  /// The domain of a slot, for the general reading.
  func domain(of slot: Int) -> Domain {
    do throws(GiveUp) {
      try ready(slot)
    } catch {
      space.state.pointee.failed = true
    }
    if layouts[slot] == .opaque, flags[slot].contains(.given) { space.state.pointee.failed = true }
    return flat.shapes[slot].domain(registers[slot], flags[slot])
  }

  /// Reads a derived expression as the general evaluation does.
  private func general(_ index: Int, slot: Int) throws(GiveUp) -> SlotShape.Content {
    let source = flat.sources[index]
    let result = source.evaluate(in: MachineEnvironment(machine: self))
    try checkFailure()
    let domain = result.domain(of: flat.shapes[slot].type).intersection(flat.program.rootDomains[slot])
    var content = flat.shapes[slot].content(of: domain)
    if !domain.isSingleton, reads(source, .vague) { content.flags.insert(.vague) }
    if layouts[slot] == .opaque { throw GiveUp() }
    return content
  }

  /// Reads a condition as the general evaluation does.
  func generalTruth(_ index: Int) -> FlatTruth {
    let source = flat.sources[index]
    let result = source.truth(in: MachineEnvironment(machine: self))
    if space.state.pointee.failed {
      space.state.pointee.failed = false
      return Machine.vague
    }
    switch result {
    case .no: return Machine.no
    case .yes: return Machine.yes
    case .unknown: return reads(source, .vague) ? Machine.vague : Machine.unknown
    }
  }

  private func checkFailure() throws(GiveUp) {
    guard space.state.pointee.failed else { return }
    space.state.pointee.failed = false
    throw GiveUp()
  }

  private func reads(_ expression: TypedExpression, _ flag: RegisterFlags) -> Bool {
    expression.references.contains { flags[$0].contains(flag) }
  }
}

/// The registers as the general evaluation of an expression sees them.
struct MachineEnvironment: DomainEnvironment {
  let machine: Machine

  func domain(of slot: Int) -> Domain { machine.domain(of: slot) }

  func lines(_ kind: LineKind) -> [LineView] {
    guard kind == .requested else { return [] }
    // The one line that the query's own facts make up.
    var fields = machine.flat.program.fieldDomains
    let candidate = machine.space.state.pointee.candidate
    if candidate >= 0 { machine.flat.program.place(code: Int(candidate), in: &fields) }
    return [LineView(fields: fields)]
  }

  func mayHaveMore(_ kind: LineKind) -> Bool {
    !machine.space.state.pointee.missingLinesAreEmpty && LineBits.bits([kind]) & machine.missingLines != 0
  }
}
