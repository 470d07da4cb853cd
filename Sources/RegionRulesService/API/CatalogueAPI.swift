#if Service
  internal import Diagnostics
  internal import Hummingbird
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine
  internal import RuleModel
  internal import RuleTesting

  /// Lists what the rules have: editions, questions, facts, codes, rules.
  struct CatalogueAPI {
    let library: RuleLibrary

    init(_ library: RuleLibrary) { self.library = library }

    func region(_ context: ServiceContext) throws -> JSONValue {
      let key = try context.parameters.require("region")
      guard let region = library.regions.first(where: { $0.region.key == key }) else { throw missing(key) }
      return LibraryListing.json([region])["regions"]?[0] ?? .null
    }

    func edition(_ context: ServiceContext) throws -> JSONValue { EditionListing(try loaded(context)).json }

    /// One page of a list, filtered by words.
    func page(_ operation: String, _ request: Request, _ context: ServiceContext) throws -> JSONValue {
      let loaded = try loaded(context)
      let listing = EditionListing(loaded).json
      var items: [JSONValue]
      switch operation {
      case "listDecisions": items = listing["questions"]?.array ?? []
      case "listFacts": items = listing["facts"]?.array ?? []
      case "listCodes": items = listing["codes"]?.array ?? []
      default: items = loaded.edition.ruleHeads.map(Self.json)
      }
      if let search = request.uri.queryParameters["search"], !search.isEmpty {
        let words = search.lowercased().split(separator: " ")
        items = items.filter { item in
          let text = item.text().lowercased()
          return words.allSatisfy { text.contains($0) }
        }
      }
      let size = try number("pageSize", request, within: 1...500) ?? 100
      let page = try number("page", request, within: 1...1_000_000) ?? 1
      let start = min(items.count, (page - 1) * size)
      return [
        "edition": .string(loaded.id),
        "total": JSONValue(items.count),
        "page": JSONValue(page),
        "pageSize": JSONValue(size),
        "items": .array(Array(items[start..<min(items.count, start + size)])),
      ]
    }

    /// A whole number among the query parameters; `nil` when it is left out.
    private func number(_ name: String, _ request: Request, within range: ClosedRange<Int>) throws -> Int? {
      guard let text = request.uri.queryParameters[Substring(name)] else { return nil }
      guard let number = Int(text), range.contains(number) else {
        throw Problem.badRequest("`\(name)` is een heel getal van \(range.lowerBound) tot en met \(range.upperBound).")
      }
      return number
    }

    private func loaded(_ context: ServiceContext) throws -> LoadedEdition {
      let region = try context.parameters.require("region")
      let edition = try context.parameters.require("edition")
      guard library.regions.contains(where: { $0.region.key == region }) else { throw missing(region) }
      guard let loaded = library.edition("\(region)/\(edition)") else {
        throw Problem.notFound("De regio \(region) heeft geen uitgave \(edition.prefix(100)).")
      }
      return loaded
    }

    private func missing(_ key: String) -> Problem {
      Problem.notFound(
        "De regio \(key.prefix(100)) is er niet. Wel: \(library.regions.map(\.region.key).joined(separator: ", ")).")
    }

    private static func json(_ head: RuleHead) -> JSONValue {
      [
        "rule": .string(head.path),
        "at": .string("\(head.at.file):\(head.at.start.line)"),
        "source": .array(
          head.sources.map { source in
            [
              "document": .string(source.document), "section": .string(source.section),
              "table": JSONValue(source.table),
              "row": JSONValue(source.row),
            ]
          }),
        "caveat": JSONValue(head.caveat),
      ]
    }
  }

  extension Edition {
    /// The heads of all rules, in the order in which an answer uses them.
    var ruleHeads: [RuleHead] {
      let derived = facts.filter { if case .given = $0.origin { false } else { $0.head.path.hasPrefix("derived/") } }
      return derived.map(\.head) + tables.map(\.head) + exclusions.map(\.head) + eligibility.map(\.head)
        + combinations.map(\.head) + budgets.map(\.head) + obligations.map(\.head) + advice.map(\.head)
        + statements.map(\.head) + notes.map(\.head)
    }
  }
#endif
