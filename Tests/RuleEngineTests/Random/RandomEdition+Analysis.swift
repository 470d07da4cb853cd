import RuleModel
import TestSupport

extension RandomEdition {
  /// The rows, read from the outside: which complete cases a row matches.
  func matches(_ row: Row, _ given: Case) -> Bool {
    var facts = given
    facts["d"] = derived.holds(facts) ? "true" : "false"
    return zip(columns, row.cells).allSatisfy { column, cell in cell.matches?.contains(facts[column] ?? "") ?? true }
  }

  /// Whether some case reaches a row past the rows above it.
  func isReachable(_ index: Int) -> Bool {
    Self.completions([:]).contains { facts in
      matches(rows[index], facts) && !rows[..<index].contains { matches($0, facts) }
    }
  }

  /// Two rows that some case matches together.
  var overlap: (Int, Int)? {
    let all = Self.completions([:])
    for one in rows.indices {
      for two in rows.indices where two > one {
        if all.contains(where: { matches(rows[one], $0) && matches(rows[two], $0) }) { return (one, two) }
      }
    }
    return nil
  }

  /// Whether some case matches no row.
  var hasGap: Bool {
    Self.completions([:]).contains { facts in !rows.contains { matches($0, facts) } }
  }

  /// The edition with one thing changed at random, or two.
  func changed(_ random: inout SplitMix64) -> RandomEdition {
    let edition = changedOnce(&random)
    return Int.random(in: 0..<3, using: &random) == 0 ? edition.changedOnce(&random) : edition
  }

  private func changedOnce(_ random: inout SplitMix64) -> RandomEdition {
    var edition = self
    let other = RandomEdition(seed: random.next())
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let index = Int.random(in: rows.indices, using: &random)
      edition.rows[index].output = ["K1", "K2", "K3", "refer elders"].randomElement(using: &random) ?? "K1"
    case 1: edition.derived = other.derived
    case 2: edition.exclusions = other.exclusions
    case 3: edition.eligibility = other.eligibility
    default: if rows.count > 2 { edition.rows.remove(at: Int.random(in: rows.indices, using: &random)) }
    }
    return edition
  }
}
