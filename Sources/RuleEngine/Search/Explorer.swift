internal import RuleLanguage
internal import RuleModel

/// Divides all completions of a query into parts with one answer each.
///
/// A box is judged; when something decides that is not known in the whole box, the box is split along the cells of that
/// fact and each part is judged by itself. Every part is a box, so the result is exact where each unknown fact is looked
/// at by itself; a calculation or a comparison of two unknown facts is split into its outcomes, which is sound.
struct Explorer {
  /// Most parts before the search stops; the answer is then sound, but may be less definite than it could be.
  static let maximumLeaves = 4_000

  let program: Program
  let decision: Int
  private(set) var leaves: [Leaf] = []
  /// The variables that were split, with what each of their cells is.
  private(set) var variables: [Variable: [Domain]] = [:]
  private(set) var order: [Variable] = []
  /// The slots that a condition of a variable reads.
  private(set) var readSlots: [AtomKey: Set<Int>] = [:]
  /// The fields of lines that a condition of a variable reads.
  private(set) var readFields: [AtomKey: Set<LinePlace>] = [:]
  private(set) var isComplete = true
  private let limit: Int
  private let tellsWhy: Bool
  private let watched: [Int]
  /// Takes the parts with their boxes as they are found, instead of keeping them; says whether to go on.
  var visit: ((Box, Finding) -> Bool)?
  /// Divides a box before it is judged: into no parts when it can be left out, `nil` when it is to be judged as it is.
  var divide: ((Box) -> [Box]?)?
  /// Looks at the parts that are kept as they are found; says whether to go on.
  var goesOn: ((Finding) -> Bool)?
  private var visited = 0
  private var isStopped = false

  /// - Parameters:
  ///   - watched: Askable derived facts whose outcome each part keeps.
  ///   - tellsWhy: Whether parts keep what they were derived from and what was taken for granted.
  init(
    program: Program, decision: Int, watched: [Int] = [], limit: Int = Explorer.maximumLeaves, tellsWhy: Bool = true
  ) {
    self.program = program
    self.decision = decision
    self.limit = limit
    self.watched = watched
    self.tellsWhy = tellsWhy
  }

  /// Searches a box.
  mutating func explore(_ box: Box) {
    explore(box, cells: [:], depth: 0)
  }

  private mutating func explore(_ box: Box, cells: [Variable: Int], depth: Int) {
    guard !isStopped, leaves.count + visited < limit else {
      isComplete = false
      return
    }
    if depth < 200, let parts = divide?(box) {
      for part in parts { explore(part, cells: cells, depth: depth + 1) }
      return
    }
    switch Judge(box, tellsWhy: tellsWhy).judge() {
    case .impossible: return
    case .decided(let finding):
      box.turn(to: Box.Context())
      if let visit {
        visited += 1
        isStopped = !visit(box, finding)
        return
      }
      var derived: [Int: Value] = [:]
      for slot in watched { if let value = box.domain(of: slot).singleValue { derived[slot] = value } }
      leaves.append(Leaf(cells: cells, finding: finding, derived: derived))
      if let goesOn { isStopped = !goesOn(finding) }
    case .undecided(let split):
      let parts = parts(of: box, split)
      guard parts.count > 1, depth < 200 else {
        isComplete = false
        return
      }
      for part in parts {
        var cells = cells
        cells[part.variable] = part.cell
        explore(part.box, cells: cells, depth: depth + 1)
      }
    }
  }

  private struct Part {
    var variable: Variable
    var cell: Int
    var box: Box
  }

  private mutating func parts(of box: Box, _ split: Split) -> [Part] {
    switch split {
    case .slot(let slot):
      let type = program.edition.facts[slot].type
      let variable = Variable.slot(slot)
      let (cuts, root) = (program.decisions[decision].cuts, program.rootDomains[slot])
      let now = box.domain(of: slot)
      let all =
        visit == nil
        ? cells(of: variable) { cuts.cells(of: slot, type: type, domain: root) }
        : cuts.cells(of: slot, type: type, domain: now).joinedByWord
      return all.enumerated().compactMap { index, cell in
        let common = cell.intersection(now)
        guard !common.isEmpty else { return nil }
        let part = box.copy()
        part.narrow(slot, to: common)
        return Part(variable: variable, cell: index, box: part)
      }
    case .field(let place):
      let variable = Variable.field(place)
      let (cuts, root) = (program.decisions[decision].cuts, program.fieldDomains[place.field])
      let all = cells(of: variable) { cuts.cells(ofField: place.field, domain: root) }
      let known = box.narrowedFields[place] ?? program.fieldDomains[place.field]
      return all.enumerated().compactMap { index, cell in
        let common = cell.intersection(known)
        guard !common.isEmpty else { return nil }
        let part = box.copy()
        part.narrowedFields[place] = common
        return Part(variable: variable, cell: index, box: part)
      }
    case .atom(let key, let slots, let fields):
      readSlots[key, default: []].formUnion(slots)
      readFields[key, default: []].formUnion(fields)
      return parts(of: box, .atom(key), key)
    case .lines(let kind, let key):
      return parts(of: box, .lines(kind, key), key)
    }
  }

  private mutating func parts(of box: Box, _ variable: Variable, _ key: AtomKey) -> [Part] {
    guard box.atoms[key] == nil else { return [] }
    _ = cells(of: variable) { [Domain(.booleans(.no)), Domain(.booleans(.yes))] }
    return [false, true].enumerated().map { index, truth in
      let part = box.copy()
      part.atoms[key] = truth
      return Part(variable: variable, cell: index, box: part)
    }
  }

  private mutating func cells(of variable: Variable, _ make: () -> [Domain]) -> [Domain] {
    if let known = variables[variable] { return known }
    let made = make()
    variables[variable] = made
    order.append(variable)
    return made
  }
}

extension [Domain] {
  /// Cells of sets of words as two parts, with and without one word: a search that keeps nothing goes on from there.
  fileprivate var joinedByWord: [Domain] {
    guard count > 2, case .members(let first, _)? = self.first?.shape else { return self }
    let word = first.must.first { word in
      contains { if case .members(let family, _) = $0.shape { !family.may.contains(word) } else { false } }
    }
    guard let word else { return self }
    var (with, without): (Domain?, Domain?) = (nil, nil)
    var rest: [Domain] = []
    for cell in self {
      guard case .members(let family, _) = cell.shape, !family.isEmpty, !cell.mayBeNone else {
        rest.append(cell)
        continue
      }
      if family.must.contains(word) {
        with = with?.union(cell) ?? cell
      } else if !family.may.contains(word) {
        without = without?.union(cell) ?? cell
      } else {
        return self
      }
    }
    return [with, without].compactMap { $0 } + rest
  }
}
