import Diagnostics
import RuleAnalysis
import RuleModel
import Testing

@Suite struct ProofTests {
  private func messages(_ rules: (edition: Edition?, texts: [String])) throws -> [String] {
    let edition = try #require(rules.edition, "\(rules.texts)")
    return CheckedEdition.check(edition).1.map { "\($0.code): \($0.message)" }
  }

  @Test("Rows that only a derived fact keeps apart do not overlap")
  func derivedKeepsApart() throws {
    let table = """
      | aantal | groot | uit |
      | >= 2   | false | 1   |
      | <= 4   | true  | 2   |
      """
    let derived = "  groot: {type: boolean, is: aantal > 4}\n"
    let found = try messages(TinyRules.edition(table: table, otherwise: true, derived: derived))
    #expect(found == [])
  }

  @Test("A gap through a derived fact is told in the facts it comes from")
  func gapThroughDerived() throws {
    let table = """
      | groot | uit |
      | true  | 1   |
      """
    let derived = "  groot: {type: boolean, is: aantal > 4}\n"
    let found = try messages(TinyRules.edition(table: table, derived: derived))
    #expect(found == ["table-gap: De tabel `tabel` heeft geen rij voor `aantal = 0` en `groot = false`."])
  }

  @Test("Facts that cannot occur together are no gap and no overlap")
  func impossibleFacts() throws {
    let table = """
      | soort    | ja    | uit |
      | a        | true  | 1   |
      | b, c     | -     | 2   |
      """
    let impossible = "impossible: [{when: soort = a and not(ja), reason: Kan niet.}]\n"
    #expect(try messages(TinyRules.edition(table: table, impossible: impossible)) == [])
    #expect(try messages(TinyRules.edition(table: table)).count == 1)
  }

  @Test("Arithmetic below a derived column is solved")
  func arithmetic() throws {
    let table = """
      | som  | uit |
      | < 12 | 1   |
      """
    let derived = "  som: {type: integer, min: 0, max: 12, is: aantal + aantal}\n"
    let found = try messages(TinyRules.edition(table: table, derived: derived))
    #expect(found == ["table-gap: De tabel `tabel` heeft geen rij voor `aantal = 6` en `som = 12`."])
    let odd = """
      | som     | uit |
      | not(5)  | 1   |
      """
    // Twice a whole number is never five.
    #expect(try messages(TinyRules.edition(table: odd, derived: derived)) == [])
  }

  @Test("A derived table is proved too")
  func derivedTable() throws {
    let derived = """
        klasse:
          type: enum
          values: {laag: Laag, hoog: Hoog}
          table: |
            | aantal | klasse |
            | < 3    | laag   |
            | > 3    | hoog   |

      """
    let table = """
      | klasse | uit |
      | -      | 1   |
      """
    let found = try messages(TinyRules.edition(table: table, derived: derived))
    #expect(found == ["table-gap: De tabel `klasse` heeft geen rij voor `aantal = 3`."])
  }

  @Test("A row of a first table that rows above cover together is dead")
  func shadowedTogether() throws {
    let table = """
      | soort | aantal | uit |
      | a     | < 3    | 1   |
      | a     | >= 3   | 2   |
      | a     | 2      | 3   |
      | -     | -      | 4   |
      """
    let found = try messages(TinyRules.edition(table: table, policy: "first"))
    #expect(found == ["row-shadowed: De rij `a/2` geldt nooit: de rijen erboven dekken haar."])
  }

  @Test("A table that takes too many steps is refused, never passed")
  func tooManySteps() throws {
    let rules = TinyRules.edition(table: "| soort | uit |\n| a | 1 |", otherwise: true)
    let edition = try #require(rules.edition, "\(rules.texts)")
    let table = try #require(edition.tables.first)
    #expect(TableProof(table, in: edition, steps: 1).run().map(\.code.rawValue) == ["table-too-complex"])
    #expect(TableProof(table, in: edition).run().isEmpty)
  }

  @Test("Thousands of rows are proved")
  func manyRows() throws {
    var lines = ["| nummer | soort | ja | uit |"]
    for start in stride(from: 0, to: 10_000, by: 20) {
      for soort in ["a", "not(a)"] {
        for ja in ["true", "false"] { lines.append("| [\(start)..\(start + 19)] | \(soort) | \(ja) | 1 |") }
      }
    }
    #expect(try messages(TinyRules.edition(table: lines.joined(separator: "\n"))) == [])
    lines.append("| 4711 | b | - | 2 |")
    #expect(try messages(TinyRules.edition(table: lines.joined(separator: "\n"))).count == 2)
  }
}
