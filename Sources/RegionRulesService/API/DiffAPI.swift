#if Service
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine
  internal import RuleTesting

  /// Compares two editions: what they decide otherwise, with an example of each change.
  struct DiffAPI {
    /// Most queries that are put to both editions.
    static let maximumQueries = 1_000
    private static let keys = ["old", "new", "decisions", "renames", "queries"]

    private let library: RuleLibrary

    init(_ library: RuleLibrary) { self.library = library }

    func compare(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
      let value = try JSONBody.value(bytes)
      guard let members = value.object, members.keys.allSatisfy(Self.keys.contains) else {
        throw Problem.badRequest("Geef een object met `old` en `new`, en zo nodig `decisions`, `renames` en `queries`.")
      }
      let old = try edition("old", members)
      let new = try edition("new", members)
      let report = DifferenceReport(
        old, new, renames: try renames(members["renames"]), queries: try queries(members["queries"]),
        decisions: try decisions(members["decisions"]))
      return report.json.bytes()
    }

    private func edition(_ key: String, _ members: JSONObject) throws(Problem) -> LoadedEdition {
      guard let id = members[key]?.string else {
        throw Problem.badRequest("Geef bij `\(key)` een uitgave: REGIO/UITGAVE.")
      }
      guard let loaded = library.edition(id) else {
        let known = library.regions.flatMap { $0.editions.map(\.id) }.joined(separator: ", ")
        throw Problem.notFound("De uitgave \(id.prefix(100)) is er niet. Wel: \(known).")
      }
      return loaded
    }

    private func decisions(_ value: JSONValue?) throws(Problem) -> Set<String>? {
      guard let value, !value.isNull else { return nil }
      guard let names = value.array?.compactMap(\.string), names.count == value.array?.count else {
        throw Problem.badRequest("`decisions` is een lijst van namen.")
      }
      return Set(names)
    }

    private func renames(_ value: JSONValue?) throws(Problem) -> [String: String] {
      guard let value, !value.isNull else { return [:] }
      guard let members = value.object, members.allSatisfy({ $0.value.string != nil }) else {
        throw Problem.badRequest("`renames` is een object: {\"oude_naam\": \"nieuwe_naam\"}.")
      }
      return Dictionary(members.compactMap { member in member.value.string.map { (member.key, $0) } }) { $1 }
    }

    private func queries(_ value: JSONValue?) throws(Problem) -> [Query]? {
      guard let value, !value.isNull else { return nil }
      guard let items = value.array, items.count <= Self.maximumQueries else {
        throw Problem.badRequest("`queries` is een lijst van hoogstens \(Self.maximumQueries) vragen.")
      }
      return try items.map { item throws(Problem) in
        do throws(QueryError) {
          let query = try QueryJSON.query(item)
          try query.refuseCitizenNumber()
          return query
        } catch {
          throw Problem(error, id: item["id"]?.string)
        }
      }
    }
  }
#endif
