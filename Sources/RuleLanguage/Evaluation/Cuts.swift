/// The borders through the domain of one fact or field.
struct Cuts: Sendable {
  /// Whether every word is a cell of its own.
  var separatesWords = false
  private var words: [BitSet] = []
  private var starts: Set<Int64> = []
  private var members = BitSet()
  private var counts: Set<Int> = []
  private var texts: Set<String> = []

  /// By how many words of a set it is cut at once.
  private static let mostMembers = 6

  /// Notes the borders of a box.
  mutating func add(_ box: Domain) {
    switch box.shape {
    case .symbols(let set, _):
      if !set.isEmpty, !words.contains(set) { words.append(set) }
    case .booleans: break
    case .numbers(let ranges), .dates(let ranges):
      for span in ranges.spans {
        starts.insert(span.lower)
        starts.insert(span.upper + ranges.step)
      }
    case .members(let family, let symbols):
      guard !family.isEmpty else { return }
      members = members.union(family.must).union(BitSet(upTo: symbols.count).subtracting(family.may))
      if family.least > family.must.count { counts.insert(family.least) }
      if family.greatest < family.may.count { counts.insert(family.greatest + 1) }
    case .texts(let set): texts.formUnion(set.texts)
    }
  }

  /// The cells of a domain; none is always one by itself.
  func cells(_ domain: Domain) -> [Domain] {
    var cells = valueCells(domain)
    if domain.mayBeNone { cells.append(domain.subtracting(domain.withoutNone)) }
    return cells
  }

  private func valueCells(_ domain: Domain) -> [Domain] {
    if domain.hasNoValue { return [] }
    switch domain.shape {
    case .symbols(let set, let symbols):
      return wordCells(set).map { Domain(.symbols($0, of: symbols)) }
    case .booleans(let set):
      return [BooleanSet.no, .yes].filter { !set.isDisjoint(with: $0) }.map { Domain(.booleans($0)) }
    case .numbers(let ranges): return rangeCells(ranges).map { Domain(.numbers($0)) }
    case .dates(let ranges): return rangeCells(ranges).map { Domain(.dates($0)) }
    case .members(let family, let symbols):
      return memberCells(family, symbols.count).map { Domain(.members($0, of: symbols)) }
    case .texts(let set): return textCells(set).map { Domain(.texts($0)) }
    }
  }

  private func wordCells(_ set: BitSet) -> [BitSet] {
    if separatesWords { return set.map { BitSet($0) } }
    var cells = [set]
    for word in words {
      cells = cells.flatMap { cell -> [BitSet] in
        let inside = cell.intersection(word)
        if inside.isEmpty || inside == cell { return [cell] }
        return [inside, cell.subtracting(word)]
      }
    }
    return cells.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func rangeCells(_ ranges: RangeSet) -> [RangeSet] {
    guard let bounds = ranges.bounds else { return [] }
    let inner = starts.filter { $0 > bounds.lower && $0 <= bounds.upper }.sorted()
    var cells: [RangeSet] = []
    var lower = bounds.lower
    for start in inner + [bounds.upper + ranges.step] {
      let cell = ranges.intersection(RangeSet(lower, start - ranges.step, step: ranges.step))
      if !cell.isEmpty { cells.append(cell) }
      lower = start
    }
    return cells
  }

  private func memberCells(_ family: MemberRange, _ count: Int) -> [MemberRange] {
    var cells = [family]
    let matter = separatesWords ? BitSet(upTo: count) : members
    let free = matter.intersection(family.may.subtracting(family.must))
    for member in free.prefix(Cuts.mostMembers) {
      cells = cells.flatMap { cell in
        [
          MemberRange(
            must: cell.must.union(BitSet(member)), may: cell.may, least: cell.least, greatest: cell.greatest),
          MemberRange(
            must: cell.must, may: cell.may.subtracting(BitSet(member)), least: cell.least, greatest: cell.greatest),
        ].filter { !$0.isEmpty }
      }
    }
    return cells.flatMap { cell -> [MemberRange] in
      var least = cell.least
      var parts: [MemberRange] = []
      for border in counts.sorted() where border > cell.least && border <= cell.greatest {
        parts.append(MemberRange(must: cell.must, may: cell.may, least: least, greatest: border - 1))
        least = border
      }
      parts.append(MemberRange(must: cell.must, may: cell.may, least: least, greatest: cell.greatest))
      return parts
    }
  }

  private func textCells(_ set: TextSet) -> [TextSet] {
    let named = texts.sorted()
    let rest = set.subtracting(TextSet(named))
    return named.filter(set.contains).map { TextSet([$0]) } + (rest.isEmpty ? [] : [rest])
  }
}
