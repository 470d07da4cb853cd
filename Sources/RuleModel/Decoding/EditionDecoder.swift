import Diagnostics
import RuleLanguage
import YAMLSource

/// Decodes one edition: first what it declares, then everything that names it, then whether all of it is used.
final class EditionDecoder {
  let faults = Faults()
  let region: Region
  let national: NationalFiles
  let files: FileTree.EditionFiles
  let memory: LoadMemory
  let id: String

  // What has a name.
  let documents = NameTable(.document)
  let parties = NameTable(.party)
  let referrals = NameTable(.referral)
  let steps = NameTable(.step)
  let groups = NameTable(.group)
  let codeNames = NameTable(.code)
  let decisionNames = NameTable(.decision)
  let tableNames = NameTable(.table)
  let adviceNames = NameTable(.advice)
  let fieldNames = NameTable(.field)

  // What was decoded.
  var sources: [Edition.SourceDocument] = []
  var partyTerms: [Edition.Term] = []
  var referralTerms: [Edition.Term] = []
  var stepTerms: [Edition.Term] = []
  var groupTerms: [Edition.Term] = []
  var lineFields: [LineField] = []
  var facts: [Fact] = []
  var codes: [Code] = []
  var tables: [DecisionTable] = []
  var advice: [AdviceRule] = []
  var statements: [Statement] = []

  /// Everything that is known of facts while they are decoded.
  let book = FactBook()
  /// The groups and kind of every code, by number, before the codes themselves are decoded.
  var codeOutlines: [CodeOutline] = []
  /// The symbols of all codes and all groups.
  var codeSymbols = Symbols([])
  var groupSymbols = Symbols([])
  /// The national rules that the edition takes in.
  var imports: [RuleImport] = []
  /// The days on which the edition may hold.
  var validity = Period()
  /// The names of rules by kind, to find double ones.
  var ruleNames: [String: NameTable] = [:]
  /// Files of `Rules/` that the edition uses.
  var nationalPaths: Set<String> = []
  /// Paths of tables in files of their own that were read.
  var readTables: Set<String> = []
  /// Whether national rules are read for no edition in particular; decisions and codes are not known then.
  var isNational = false
  private var trees: [FileKind: [RuleFile]] = [:]

  init(region: Region, files: FileTree.EditionFiles, national: NationalFiles, memory: LoadMemory) {
    self.region = region
    self.memory = memory
    self.files = files
    self.national = national
    id = "\(region.key)/\(files.key)"
    faults.passOver(national.codesOfMissingNames)
  }

  /// Decodes the edition; `nil` when its head cannot be read.
  func decode() -> Edition? {
    readTrees()
    guard let head = decodeHead() else { return nil }
    declareGroups()
    declareCodes()
    declareNames(.selection, tableNames)
    declareNames(.advice, adviceNames)
    decodeLineFields()
    decodeFacts(uses: head.uses)
    let impossibilities = decodeImpossibilities()
    decodeCodes()
    decodeTables()
    let eligibility = decodeEligibility()
    let exclusions = decodeExclusions()
    let combinations = decodeCombinations()
    let budgets = decodeBudgets()
    let obligations = decodeObligations()
    advice = decodeAdvice()
    statements = decodeStatements()
    let notes = decodeNotes()
    let decisions = decodeDecisions(head)
    checkUse()
    return Edition(
      id: id, title: head.title, region: region, validity: head.validity, sources: sources, parties: partyTerms,
      referrals: referralTerms, steps: stepTerms, groups: groupTerms, facts: facts, lineFields: lineFields,
      impossibilities: impossibilities, codes: codes, tables: tables, eligibility: eligibility, exclusions: exclusions,
      combinations: combinations, budgets: budgets, obligations: obligations, advice: advice, statements: statements,
      notes: notes, decisions: decisions.all, defaultDecision: decisions.standard, files: loadedFiles())
  }

  /// The files of a kind, in order of their path.
  func files(_ kind: FileKind) -> [RuleFile] { trees[kind] ?? [] }

  /// The entries below a key of all files of a kind, with the file they stand in.
  func entries(_ kind: FileKind, _ key: String? = nil) -> [(entry: YAMLEntry, file: RuleFile)] {
    files(kind).flatMap { file -> [(entry: YAMLEntry, file: RuleFile)] in
      guard let node = file.root[key ?? kind.rawValue], !node.isEmpty else { return [] }
      return faults.entries(node).map { ($0, file) }
    }
  }

  private func readTrees() {
    for (kind, raws) in files.files.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where kind.isRule {
      trees[kind] = raws.compactMap { raw in
        guard
          let file = RuleFile.read(raw, memory, keys: kind.keys, subject: "\(kind.rawValue).yaml", faults: faults)
        else {
          faults.passOver(kind.codesOfMissingNames)
          return nil
        }
        let written = file.root.entries?.map(\.name) ?? []
        // A key that is misspelt was reported.
        if written.allSatisfy({ $0 == "format" }) {
          faults.report(
            "missing-key", "In dit bestand ontbreekt `\(kind.keys.last ?? kind.rawValue)`.", at: .wholeFile(raw.path),
            help: "Voeg toe: `\(kind.keys.last ?? kind.rawValue): …`, of haal het bestand weg.")
        }
        return file
      }
    }
  }

  private func declareNames(_ kind: FileKind, _ table: NameTable) {
    for (entry, _) in entries(kind) where faults.accepts(entry.key, .hyphenated) {
      table.declare(entry.name, at: entry.key.range, faults: faults)
    }
  }

  private func loadedFiles() -> [LoadedFile] {
    var raws = files.files.filter { $0.key.isRule }.flatMap(\.value) + files.tables
    raws += national.raw.filter { nationalPaths.contains($0.path) }
    return raws.map(\.loaded).sorted { $0.path < $1.path }
  }
}
