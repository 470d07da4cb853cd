internal import RuleLanguage

extension FactWorld {
  /// Follows what derived tables have to give down to the facts that they read.
  ///
  /// - Parameter asked: What facts have to be.
  /// - Returns: The same, and what has to hold for facts below so that it can be.
  func propagated(_ asked: [Int: Domain]) -> [Int: Domain] {
    var wanted = asked
    // A derived fact stands after its ingredients: from high to low each is looked at once.
    var pending = Set(asked.keys.filter(isDerived))
    while let slot = pending.max() {
      pending.remove(slot)
      guard case .table(let table) = definition(of: slot), let domain = wanted[slot],
        table.otherwise.isDisjoint(with: domain)
      else { continue }
      for (column, hull) in hulls(table, giving: domain, within: wanted) {
        wanted[column] = wanted[column]?.intersection(hull) ?? hull
        if isDerived(column) { pending.insert(column) }
      }
    }
    return wanted
  }

  /// For each column that every useful row tests: all that those rows take.
  private func hulls(
    _ table: LookupTable, giving domain: Domain, within wanted: [Int: Domain]
  ) -> [Int: Domain] {
    var hulls: [Int: Domain]?
    for row in table.rows where !row.output.isDisjoint(with: domain) {
      var boxes: [Int: Domain] = [:]
      var isPossible = true
      for test in row.tests {
        guard let box = test.cell.domain else { continue }
        if let limit = wanted[test.slot], limit.isDisjoint(with: box) { isPossible = false }
        boxes[test.slot] = box
      }
      guard isPossible else { continue }
      guard let known = hulls else {
        hulls = boxes
        continue
      }
      // A column that some row leaves open is not narrowed.
      hulls = known.reduce(into: [:]) { result, entry in
        if let box = boxes[entry.key] { result[entry.key] = entry.value.union(box) }
      }
    }
    return hulls ?? [:]
  }
}
