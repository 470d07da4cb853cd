internal import RuleLanguage
internal import RuleModel

extension PreparedQuestion.Core {
  /// The compiled answer, or `nil` where the general evaluation has to give it.
  func fast(
    _ values: UnsafeBufferPointer<FactValue>, on date: CalendarDate, using space: EvaluationSpace?
  ) -> CompactAnswer? {
    withSpace(space) { space in
      let machine = Machine(view, space, date: date, missingLines: LineBits.running | LineBits.earlier)
      for place in 0..<min(values.count, slots.count) {
        guard bounds[place].accepts(values[place]), machine.give(values[place], Int(slots[place])) else { return nil }
      }
      return machine.compact(index)
    }
  }

  func fast(
    _ values: KeyValuePairs<String, String>, on date: CalendarDate, using space: EvaluationSpace?
  ) -> CompactAnswer? {
    withSpace(space) { space in
      let machine = Machine(view, space, date: date, missingLines: LineBits.running | LineBits.earlier)
      for (name, text) in values {
        var (name, text) = (name, text)
        guard let slot = name.withUTF8({ compiled.slots.find($0) }).map({ Int($0) }),
          compiled.readers[slot].isAskable,
          let value = text.withUTF8({ compiled.readers[slot].read($0) }), machine.give(value, slot)
        else { return nil }
      }
      return machine.compact(index)
    }
  }

  private func withSpace(_ space: EvaluationSpace?, _ body: (Workspace) -> CompactAnswer?) -> CompactAnswer? {
    let slots = view.pointers.pointee.slotCount
    // The pointers of a machine are good for as long as these live.
    return withExtendedLifetime(self) {
      if let space, space.slots == slots { return withExtendedLifetime(space) { body(space.workspace) } }
      return withUnsafeTemporaryAllocation(byteCount: Workspace.size(slots: slots), alignment: 16) { memory in
        guard let start = memory.baseAddress else { return nil }
        return body(Workspace(start, slots: slots))
      }
    }
  }
}

extension Machine {
  /// Puts a value that its fact can have into its register; returns whether registers can hold it.
  func give(_ value: FactValue, _ slot: Int) -> Bool {
    var register = Register(lower: 0, upper: 0)
    var flag: RegisterFlags = [.ready, .given]
    let layout = layouts[slot]
    switch value {
    case .unknown: return true
    case .none:
      flag.insert(.mayBeNone)
      switch layout {
      case .mask: register.lower = Layout.noneBit
      case .range: register = Register(lower: 0, upper: -1)
      case .members: register = Register(lower: 1, upper: 0)
      case .opaque: return false
      }
    case .truth(let truth): register.lower = truth ? 2 : 1
    case .word(let index):
      if layout == .mask {
        register.lower = 1 << Int64(index)
      } else {
        register = Register(lower: Int64(index), upper: Int64(index))
      }
    case .number(let count): register = Register(lower: count, upper: count)
    case .days(let days): register = Register(lower: Int64(days), upper: Int64(days))
    case .words(let mask):
      guard layout == .members else { return false }
      register = Register(lower: Int64(bitPattern: mask), upper: Int64(bitPattern: mask))
    case .other: return false
    }
    registers[slot] = register
    flags[slot] = flag
    return layout != .opaque
  }

  /// Judges a decision, and tells it in plain numbers.
  func compact(_ decision: Int) -> CompactAnswer? {
    do throws(GiveUp) {
      try checkGiven()
      let outcome = try judge(decisions[decision])
      return CompactAnswer(outcome, in: space)
    } catch {
      return nil
    }
  }

  /// Gives up when a derived fact that is given may contradict its ingredients.
  func checkGiven() throws(GiveUp) {
    for place in 0..<derivedSlots.count {
      let slot = Int(derivedSlots[place])
      guard flags[slot].contains(.given) else { continue }
      // Lines that were left out never contradict what was given.
      space.state.pointee.missingLinesAreEmpty = false
      defer { space.state.pointee.missingLinesAreEmpty = true }
      let worked = try definition(of: slot)
      let own = registers[slot]
      if worked.flags.contains(.vague) { throw GiveUp() }
      switch layouts[slot] {
      case .mask: if worked.register.lower & own.lower == 0 { throw GiveUp() }
      case .range:
        let bothNone = worked.flags.contains(.mayBeNone) && flags[slot].contains(.mayBeNone)
        let meets = max(worked.register.lower, own.lower) <= min(worked.register.upper, own.upper)
        if !bothNone, !meets { throw GiveUp() }
      case .members, .opaque: throw GiveUp()
      }
    }
  }
}
