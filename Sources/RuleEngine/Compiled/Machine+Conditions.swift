internal import RuleLanguage

extension Machine {
  /// What a condition comes to.
  func truth(_ index: Int) -> FlatTruth {
    let expression = expressions[index]
    guard expression.kind == .condition else { return generalTruth(index) }
    do throws(GiveUp) {
      return try condition(expression.root)
    } catch {
      return generalTruth(index)
    }
  }

  /// What a part comes to; gives up on what only the general reading of the whole expression tells.
  func condition(_ index: Int32) throws(GiveUp) -> FlatTruth {
    let node = nodes[Int(index)]
    let slot = Int(node.slot)
    switch node.operation {
    case .mask:
      try ready(slot)
      let possible = registers[slot].lower
      if possible & ~node.lower == 0 { return Machine.yes }
      if possible & node.lower == 0 { return Machine.no }
      return open(slot)
    case .range:
      try ready(slot)
      return lies(slot, node.lower, node.upper, node.holdsNone)
    case .ranges:
      try ready(slot)
      return lies(slot, spans + Int(node.first), Int(node.count), node.holdsNone)
    case .constant: return FlatTruth(node.first)
    case .not:
      let inner = try condition(node.first)
      return inner < 2 ? 1 - inner : inner
    case .and:
      var result = Machine.yes
      for child in 0..<Int(node.count) {
        let part = try condition(children[Int(node.first) + child])
        if part == Machine.no { return part }
        result = max(result, part)
      }
      return result
    case .or:
      var result = Machine.no
      for child in 0..<Int(node.count) {
        let part = try condition(children[Int(node.first) + child])
        if part == Machine.yes { return part }
        result = max(result, part)
      }
      return result
    case .choose:
      let test = try condition(children[Int(node.first)])
      if test == Machine.yes { return try condition(children[Int(node.first) + 1]) }
      if test == Machine.no { return try condition(children[Int(node.first) + 2]) }
      let one = try condition(children[Int(node.first) + 1])
      let two = try condition(children[Int(node.first) + 2])
      if one == two, one < 2 { return one }
      return max(test, max(one < 2 ? Machine.unknown : one, two < 2 ? Machine.unknown : two))
    case .compare: return try compare(pairs[Int(node.first)], node.count)
    case .equal: return try equal(slot, Int(node.first))
    case .lines:
      let isMissing = UInt8(node.count) & missingLines != 0
      return isMissing && !space.state.pointee.missingLinesAreEmpty ? Machine.unknown : FlatTruth(node.first)
    case .members: return try members(slot, node)
    case .opaque:
      if flags[slot].contains(.given) { return Machine.vague }
      try ready(slot)
      return node.first < 2 ? FlatTruth(node.first) : open(slot)
    case .isNone: return try isNone(slot)
    }
  }

  /// Unknown, in the way that fits the slot.
  @inline(__always)
  func open(_ slot: Int) -> FlatTruth { flags[slot].contains(.vague) ? Machine.vague : Machine.unknown }

  /// Whether a ready register of numbers lies in a range.
  @inline(__always)
  func lies(_ slot: Int, _ lower: Int64, _ upper: Int64, _ holdsNone: Bool) -> FlatTruth {
    let register = registers[slot]
    let mayBeNone = flags[slot].contains(.mayBeNone)
    let isEmpty = register.lower > register.upper
    if !mayBeNone || holdsNone, isEmpty || (lower <= register.lower && register.upper <= upper) { return Machine.yes }
    if !(mayBeNone && holdsNone), isEmpty || register.upper < lower || upper < register.lower { return Machine.no }
    return open(slot)
  }

  /// Whether a ready register of numbers lies in sorted ranges.
  func lies(_ slot: Int, _ spans: UnsafePointer<Register>, _ count: Int, _ holdsNone: Bool) -> FlatTruth {
    let register = registers[slot]
    let mayBeNone = flags[slot].contains(.mayBeNone)
    var isInside = register.lower > register.upper
    var meets = false
    var (low, high) = (0, count)
    // The first range that does not end before the register begins.
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upper < register.lower { low = middle + 1 } else { high = middle }
    }
    if !isInside, low < count {
      isInside = spans[low].lower <= register.lower && register.upper <= spans[low].upper
      meets = spans[low].lower <= register.upper
    }
    if !mayBeNone || holdsNone, isInside { return Machine.yes }
    if !(mayBeNone && holdsNone), !meets { return Machine.no }
    return open(slot)
  }

  private func members(_ slot: Int, _ node: FlatNode) throws(GiveUp) -> FlatTruth {
    try ready(slot)
    let family = FlatFamily(
      must: node.lower, may: node.upper, least: node.first, greatest: node.count, holdsNone: node.holdsNone)
    return lies(slot, family)
  }

  /// Whether a ready register of sets lies in a family.
  func lies(_ slot: Int, _ family: FlatFamily) -> FlatTruth {
    let register = registers[slot]
    let mayBeNone = flags[slot].contains(.mayBeNone)
    let isEmpty = register.lower & ~register.upper != 0
    let (least, greatest) = (Int32(register.lower.nonzeroBitCount), Int32(register.upper.nonzeroBitCount))
    let isInside =
      isEmpty
      || (family.must & ~register.lower == 0 && register.upper & ~family.may == 0 && family.least <= least
        && greatest <= family.greatest)
    if !mayBeNone || family.holdsNone, isInside { return Machine.yes }
    let (must, may) = (register.lower | family.must, register.upper & family.may)
    let meets =
      !isEmpty && must & ~may == 0
      && max(Int32(must.nonzeroBitCount), max(least, family.least))
        <= min(Int32(may.nonzeroBitCount), min(greatest, family.greatest))
    if !(mayBeNone && family.holdsNone), !meets { return Machine.no }
    return open(slot)
  }

  private func isNone(_ slot: Int) throws(GiveUp) -> FlatTruth {
    try ready(slot)
    let register = registers[slot]
    let mayBeNone: Bool
    let hasNoValue: Bool
    switch layouts[slot] {
    case .mask:
      mayBeNone = register.lower & Layout.noneBit != 0
      hasNoValue = register.lower & ~Layout.noneBit == 0
    case .range:
      mayBeNone = flags[slot].contains(.mayBeNone)
      hasNoValue = register.lower > register.upper
    case .members:
      mayBeNone = flags[slot].contains(.mayBeNone)
      hasNoValue = register.lower & ~register.upper != 0
    case .opaque: return Machine.vague
    }
    if !mayBeNone { return Machine.no }
    return hasNoValue ? Machine.yes : open(slot)
  }

  private func equal(_ one: Int, _ two: Int) throws(GiveUp) -> FlatTruth {
    try ready(one)
    try ready(two)
    let (left, right) = (registers[one].lower & ~Layout.noneBit, registers[two].lower & ~Layout.noneBit)
    if left & right == 0 { return Machine.no }
    if registers[one].lower == registers[two].lower, isSingle(one) { return Machine.yes }
    return max(open(one), open(two))
  }

  private func compare(_ pair: FlatPair, _ comparison: Int32) throws(GiveUp) -> FlatTruth {
    guard let left = number(Int(pair.left)), let right = number(Int(pair.right)) else { throw GiveUp() }
    let (one, overflow) = left.multipliedReportingOverflow(by: pair.leftFactor)
    let (two, overflows) = right.multipliedReportingOverflow(by: pair.rightFactor)
    if overflow || overflows { throw GiveUp() }
    switch FlatComparison(rawValue: comparison) {
    case .equal: return one == two ? Machine.yes : Machine.no
    case .notEqual: return one != two ? Machine.yes : Machine.no
    case .less: return one < two ? Machine.yes : Machine.no
    case .lessOrEqual: return one <= two ? Machine.yes : Machine.no
    case .greater: return one > two ? Machine.yes : Machine.no
    case .greaterOrEqual: return one >= two ? Machine.yes : Machine.no
    case nil: throw GiveUp()
    }
  }
}
