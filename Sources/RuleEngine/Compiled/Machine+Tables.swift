internal import RuleLanguage

extension Machine {
  /// What came of looking up a table.
  enum Rows {
    /// No row matches.
    case none
    /// One row matches.
    case one(Int)
    /// Several rows match; they stand in `Workspace.hits`, in order.
    case several(Int)
    /// Something that is not known decides.
    case undecided
  }

  /// The rows of a table that count, under what the table takes for granted.
  func rows(_ index: Int) throws(GiveUp) -> Rows {
    let table = views + index
    guard table.pointee.assumed.count > 0, let restore = try assume(index, besides: -1) else {
      return try rows(of: table)
    }
    defer { undo(restore) }
    return try rows(of: table)
  }

  // MARK: Taking for granted

  /// What has to be put back after a look under assumptions.
  struct Restore {}

  /// Makes known what a table takes for granted, beside one slot; `nil` when everything is known already.
  private func assume(_ index: Int, besides slot: Int) throws(GiveUp) -> Restore? {
    var isOpen = false
    let assumed = views[index].assumed
    for place in 0..<assumed.count where !isOpen { isOpen = try isAssumable(assumed[place]) }
    guard isOpen else { return nil }
    guard !space.state.pointee.isAssuming else { throw GiveUp() }
    space.state.pointee.isAssuming = true
    let count = slotCount
    space.savedRegisters.update(from: registers, count: count)
    space.savedFlags.update(from: flags, count: count)
    for place in 0..<assumed.count where Int(assumed[place].slot) != slot {
      let entry = assumed[place]
      guard try isAssumable(entry) else { continue }
      registers[Int(entry.slot)] = entry.register
      flags[Int(entry.slot)] = entry.flags.union(.ready)
    }
    // Derived facts are worked out anew, with what is known now.
    for slot in 0..<count where origins[slot].kind != .given && !flags[slot].contains(.given) {
      var isAssumed = false
      for place in 0..<assumed.count where Int(assumed[place].slot) == slot { isAssumed = true }
      if !isAssumed { flags[slot] = rootFlags[slot] }
    }
    return Restore()
  }

  private func undo(_ restore: Restore) {
    let count = slotCount
    registers.update(from: space.savedRegisters, count: count)
    flags.update(from: space.savedFlags, count: count)
    space.state.pointee.isAssuming = false
  }

  private func isAssumable(_ entry: FlatAssumed) throws(GiveUp) -> Bool {
    let slot = Int(entry.slot)
    try ready(slot)
    if isSingle(slot) { return false }
    if flags[slot].contains(.vague) || layouts[slot] == .opaque { throw GiveUp() }
    let (own, other) = (registers[slot], entry.register)
    switch layouts[slot] {
    case .mask: return own.lower & other.lower != 0
    case .range:
      if entry.flags.contains(.mayBeNone) { return flags[slot].contains(.mayBeNone) }
      return own.lower <= other.lower && other.lower <= own.upper
    case .members, .opaque: throw GiveUp()
    }
  }

  /// Whether something that a table takes for granted makes a difference to its rows.
  func restsOnAssumption(_ index: Int, _ found: (Int32) throws(GiveUp) -> Void) throws(GiveUp) {
    let table = views + index
    let assumed = table.pointee.assumed
    guard assumed.count > 0 else { return }
    var open: [Int32] = []
    for place in 0..<assumed.count where try isAssumable(assumed[place]) { open.append(assumed[place].slot) }
    guard !open.isEmpty else { return }
    guard let settled = try matches(index, besides: -1) else { return }
    for slot in open {
      if try matches(index, besides: Int(slot)) != settled { try found(slot) }
    }
  }

  private func matches(_ index: Int, besides slot: Int) throws(GiveUp) -> [FlatTruth]? {
    let restore = try assume(index, besides: slot)
    defer { if let restore { undo(restore) } }
    let table = views + index
    for column in 0..<Int(table.pointee.width) { try ready(Int(table.pointee.inputs[column])) }
    var result: [FlatTruth] = []
    for row in 0..<Int(table.pointee.rowCount) {
      let match = match(table, row, blanksMatch: true)
      if match == Machine.vague { throw GiveUp() }
      result.append(match)
    }
    return result
  }

  // MARK: Looking up

  private func rows(of table: UnsafePointer<TableView>) throws(GiveUp) -> Rows {
    var isKnown = true
    for column in 0..<Int(table.pointee.width) {
      let slot = Int(table.pointee.inputs[column])
      try ready(slot)
      if isKnown, !isSingle(slot) { isKnown = false }
    }
    // Before the rows are listed: working it out may look up other tables, which list theirs in the same place.
    if table.pointee.policy == .choose { try ready(Int(table.pointee.chooser)) }
    let found = try isKnown ? known(table, table.pointee.full, false) : partly(table, blanks: false)
    if case .none = found, table.pointee.hasBlank {
      return try isKnown ? known(table, table.pointee.blank, true) : partly(table, blanks: true)
    }
    return found
  }

  /// Looks up a table whose inputs are all known.
  private func known(_ table: UnsafePointer<TableView>, _ tree: TableView.TreeView, _ blanks: Bool) throws(GiveUp)
    -> Rows
  {
    switch table.pointee.policy {
    case .unique, .first:
      let row = try first(table, tree, 0, blanks, before: .max)
      return row == .max ? .none : .one(row)
    case .collect, .choose:
      space.state.pointee.hits = 0
      try all(table, tree, 0, blanks)
      let count = Int(space.state.pointee.hits)
      if count == 0 { return .none }
      if count == 1 { return .one(Int(space.hits[0])) }
      var hits = UnsafeMutableBufferPointer(start: space.hits, count: count)
      hits.sort()
      guard table.pointee.policy == .choose else { return .several(count) }
      return try choose(table, among: count)
    }
  }

  private func choose(_ table: UnsafePointer<TableView>, among count: Int) throws(GiveUp) -> Rows {
    let slot = Int(table.pointee.chooser)
    guard isSingle(slot), layouts[slot] == .mask else { throw GiveUp() }
    let word = registers[slot].lower.trailingZeroBitCount
    guard word < Int(table.pointee.wordCount) else { throw GiveUp() }
    let row = table.pointee.rowOfWord[word]
    for hit in 0..<count where space.hits[hit] == row { return .one(Int(row)) }
    return .none
  }

  /// The child of a node for the known value of its column, and the rows that ask many values.
  @inline(__always)
  private func child(_ table: UnsafePointer<TableView>, _ tree: TableView.TreeView, _ node: TableTree.Node) -> Int32 {
    let slot = Int(table.pointee.inputs[Int(node.column)])
    let register = registers[slot]
    if node.isMask {
      let bit = register.lower.trailingZeroBitCount
      return bit < Int(node.count) ? tree.children[Int(node.first) + bit] : -1
    }
    if register.lower > register.upper { return -1 }
    let borders = tree.borders + Int(node.border)
    var (low, high) = (0, Int(node.count))
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= register.lower { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? -1 : tree.children[Int(node.first) + low - 1]
  }

  private func first(
    _ table: UnsafePointer<TableView>, _ tree: TableView.TreeView, _ index: Int, _ blanks: Bool, before limit: Int
  ) throws(GiveUp) -> Int {
    let node = tree.nodes[index]
    guard node.column >= 0 else {
      for place in 0..<Int(node.count) {
        let row = Int(tree.rows[Int(node.first) + place])
        if row >= limit { return limit }
        let matches = match(table, row, blanksMatch: blanks)
        if matches == Machine.yes { return row }
        if matches == Machine.vague { throw GiveUp() }
      }
      return limit
    }
    var best = limit
    let inner = child(table, tree, node)
    if inner >= 0 { best = try first(table, tree, Int(inner), blanks, before: best) }
    if node.wild >= 0 { best = try first(table, tree, Int(node.wild), blanks, before: best) }
    return best
  }

  private func all(
    _ table: UnsafePointer<TableView>, _ tree: TableView.TreeView, _ index: Int, _ blanks: Bool
  ) throws(GiveUp) {
    let node = tree.nodes[index]
    guard node.column >= 0 else {
      for place in 0..<Int(node.count) {
        let row = tree.rows[Int(node.first) + place]
        let matches = match(table, Int(row), blanksMatch: blanks)
        if matches == Machine.vague { throw GiveUp() }
        guard matches == Machine.yes else { continue }
        let count = space.state.pointee.hits
        guard count < Workspace.capacity else { throw GiveUp() }
        space.hits[Int(count)] = row
        space.state.pointee.hits = count + 1
      }
      return
    }
    let inner = child(table, tree, node)
    if inner >= 0 { try all(table, tree, Int(inner), blanks) }
    if node.wild >= 0 { try all(table, tree, Int(node.wild), blanks) }
  }

  /// Looks up a table some of whose inputs are unknown: row after row.
  private func partly(_ table: UnsafePointer<TableView>, blanks: Bool) throws(GiveUp) -> Rows {
    var sure = 0
    var unsure = 0
    var last = 0
    rows: for row in 0..<Int(table.pointee.rowCount) {
      if table.pointee.hasBlank, isBlank(table, row) != blanks { continue }
      switch match(table, row, blanksMatch: blanks) {
      case Machine.yes:
        if table.pointee.policy == .first, unsure == 0 { return .one(row) }
        if table.pointee.policy == .unique, sure == 0, !table.pointee.eliminates { return .one(row) }
        guard sure < Workspace.capacity else { throw GiveUp() }
        space.hits[sure] = Int32(row)
        sure += 1
      case Machine.unknown:
        unsure += 1
        last = row
      case Machine.vague: throw GiveUp()
      default: break
      }
    }
    if table.pointee.eliminates, sure + unsure == 1 { return .one(sure == 1 ? Int(space.hits[0]) : last) }
    if table.pointee.policy == .unique, sure > 0 { return .one(Int(space.hits[0])) }
    if table.pointee.policy == .choose, unsure == 0, sure > 1 { return try choose(table, among: sure) }
    if unsure > 0 { return .undecided }
    if sure == 0 { return .none }
    if sure == 1 || table.pointee.policy == .first { return .one(Int(space.hits[0])) }
    return .several(sure)
  }

  private func isBlank(_ table: UnsafePointer<TableView>, _ row: Int) -> Bool {
    let cells = table.pointee.cells + row * Int(table.pointee.width)
    for column in 0..<Int(table.pointee.width) where cells[column].form == .blank { return true }
    return false
  }

  /// Whether a row matches the registers of its columns, which are ready.
  private func match(_ table: UnsafePointer<TableView>, _ row: Int, blanksMatch: Bool) -> FlatTruth {
    let width = Int(table.pointee.width)
    let cells = table.pointee.cells + row * width
    var result = Machine.yes
    for column in 0..<width {
      let cell = cells[column]
      let slot = Int(table.pointee.inputs[column])
      var part = Machine.yes
      switch cell.form {
      case .any: continue
      case .blank:
        if blanksMatch { continue }
        return Machine.no
      case .mask:
        let possible = registers[slot].lower
        part = possible & ~cell.lower == 0 ? Machine.yes : possible & cell.lower == 0 ? Machine.no : open(slot)
      case .range: part = lies(slot, cell.lower, cell.upper, cell.holdsNone)
      case .ranges: part = lies(slot, table.pointee.ranges + Int(cell.first), Int(cell.count), cell.holdsNone)
      case .families: part = families(table, cell, slot)
      case .opaque: part = Machine.vague
      }
      if part == Machine.no { return part }
      result = max(result, part)
    }
    return result
  }

  private func families(_ table: UnsafePointer<TableView>, _ cell: FlatCell, _ slot: Int) -> FlatTruth {
    if cell.count == 0 { return Machine.no }
    if cell.count == 1 { return lies(slot, table.pointee.families[Int(cell.first)]) }
    // Several families are told apart only where the set is known.
    guard isSingle(slot) else { return Machine.vague }
    for index in 0..<Int(cell.count) where lies(slot, table.pointee.families[Int(cell.first) + index]) == Machine.yes {
      return Machine.yes
    }
    return Machine.no
  }

  // MARK: Derived tables

  /// What a derived table gives; vague where several rows are still possible.
  func derived(_ index: Int, values: Int, slot: Int) throws(GiveUp) -> SlotShape.Content {
    let count = Int(views[index].rowCount)
    switch try rows(index) {
    case .none: return (derivedValues[values + count], derivedFlags[values + count])
    case .one(let row): return (derivedValues[values + row], derivedFlags[values + row])
    case .several:
      let row = values + Int(space.hits[0])
      return (derivedValues[row], derivedFlags[row])
    case .undecided: return (roots[slot], rootFlags[slot].union(.vague))
    }
  }
}
