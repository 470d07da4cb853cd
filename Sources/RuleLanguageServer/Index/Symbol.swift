/// Something in the rules that has a name.
struct Symbol: Hashable {
  /// The kinds of names.
  enum Kind: String {
    case fact, field, value, code, group, source, party, referral, step, decision, rule, output
    case codeList = "code-list"

    /// What a Dutch reader calls it.
    var dutchName: String {
      switch self {
      case .fact: "feit"
      case .field: "veld van een regel hulp"
      case .value: "keuze"
      case .code: "code"
      case .group: "groep"
      case .source: "bron"
      case .party: "partij"
      case .referral: "verwijzing"
      case .step: "stap"
      case .decision: "vraag"
      case .rule: "regel"
      case .output: "uitkomst"
      case .codeList: "codelijst"
      }
    }
  }

  let kind: Kind
  /// The name; of a rule `KIND/NAME`, with the file between them when it is national.
  let name: String
  /// The fact of a value, the table of an output, the file of a national source; else empty.
  let owner: String

  init(_ kind: Kind, _ name: String, owner: String = "") {
    self.kind = kind
    self.name = name
    self.owner = owner
  }

  /// The name as it is written where it is defined.
  var shortName: String {
    guard kind == .rule, let slash = name.lastIndex(of: "/") else { return name }
    return String(name[name.index(after: slash)...])
  }
}

/// A place where a name stands.
struct Occurrence {
  let range: Range<Int>
  /// What it may mean; the first that is defined counts.
  let candidates: [Symbol]
  let isDefinition: Bool
}

/// Where something is defined, with what can be told about it.
struct Definition {
  let symbol: Symbol
  let nameRange: Range<Int>
  let range: Range<Int>
  /// What users read: the question, the name or the label.
  var title: String?
  /// The type of a fact, field or output.
  var type: String?
  /// The choices of an enumeration, each with its label.
  var values: [(word: String, label: String)] = []
  /// Whether it is a question that takes its answer from the table of the same name.
  var followsTable = false
  /// Further lines for who wants to know more.
  var details: [String] = []
}
