import Diagnostics
import YAMLSource

/// What holds for every region: shared facts, code lists, and rules by subject.
struct NationalFiles {
  /// A file with rules of one subject.
  struct Subject {
    let name: String
    let file: RuleFile
    let raw: RawFile
  }

  /// A fact of the vocabulary.
  struct SharedFact {
    let entry: YAMLEntry
    let isDerived: Bool
  }

  /// The kinds of rules that a national file may hold.
  static let ruleKinds: [FileKind] = [.eligibility, .exclusions, .obligations, .statements, .notes]

  private(set) var vocabulary: [String: SharedFact] = [:]
  /// Names of the shared facts in order.
  private(set) var vocabularyNames: [String] = []
  private(set) var codeLists: [CodeList] = []
  /// The file with the code lists.
  private(set) var codeListPath: String?
  private(set) var subjects: [Subject] = []
  private(set) var raw: [RawFile] = []
  /// Faults of an edition that only say that something is missing of a file that could not be read.
  private(set) var codesOfMissingNames: Set<DiagnosticCode> = []

  /// Reads the files of `Rules/`.
  init(_ files: [RawFile], _ memory: LoadMemory, faults: Faults) {
    raw = files
    for file in files {
      switch file.parts.last {
      case "vocabulary.yaml": readVocabulary(file, memory, faults)
      case "code-lists.yaml": readCodeLists(file, memory, faults)
      default: readSubject(file, memory, faults)
      }
    }
  }

  /// The code list of a name.
  func codeList(_ key: String) -> CodeList? { codeLists.first { $0.key == key } }

  private mutating func readVocabulary(_ file: RawFile, _ memory: LoadMemory, _ faults: Faults) {
    guard
      let read = RuleFile.read(
        file, memory, keys: RuleFileShape.vocabulary.names, subject: "de landelijke feiten", faults: faults)
    else {
      codesOfMissingNames.formUnion(FileKind.facts.codesOfMissingNames.union(["unknown-shared-fact"]))
      return
    }
    for (key, isDerived) in [("facts", false), ("derived", true)] {
      for entry in read.root[key].map({ faults.entries($0) }) ?? [] {
        if let first = vocabulary[entry.name] {
          faults.report(
            "duplicate-name", "De naam `\(entry.name)` is al in gebruik.", at: entry.key.range,
            notes: [DiagnosticNote("Hier staat `\(entry.name)` voor het eerst.", at: first.entry.key.range)],
            help: "Kies een andere naam, of voeg de twee samen.")
          continue
        }
        vocabulary[entry.name] = SharedFact(entry: entry, isDerived: isDerived)
        vocabularyNames.append(entry.name)
      }
    }
  }

  private mutating func readCodeLists(_ file: RawFile, _ memory: LoadMemory, _ faults: Faults) {
    codeListPath = file.path
    guard
      let read = RuleFile.read(
        file, memory, keys: RuleFileShape.codeLists.names, subject: "de codelijsten", faults: faults)
    else {
      codesOfMissingNames.insert("unknown-code-list")
      return
    }
    for entry in read.root["code-lists"].map({ faults.entries($0) }) ?? [] {
      guard
        let block = Block(
          entry.value, "een codelijst", keys: KeyTable.codeList.names, anchor: entry.key.range, faults: faults)
      else { continue }
      let values = block.entries("values").compactMap { value in
        faults.text(value.value).map { Edition.Term(word: value.name, text: $0) }
      }
      codeLists.append(CodeList(key: entry.name, title: block.requiredText("title") ?? entry.name, values: values))
    }
  }

  private mutating func readSubject(_ file: RawFile, _ memory: LoadMemory, _ faults: Faults) {
    let name = String((file.parts.last ?? "").dropLast(".yaml".count))
    let keys = RuleFileShape.national.names
    guard let read = RuleFile.read(file, memory, keys: keys, subject: "landelijke regels", faults: faults) else {
      codesOfMissingNames.insert("unknown-national-rule")
      return
    }
    subjects.append(Subject(name: name, file: read, raw: file))
  }
}

/// A national list of codes with their meaning.
public struct CodeList: Hashable, Sendable {
  /// Its name, such as `WJ756`.
  public var key: String
  /// What it lists.
  public var title: String
  /// Each code with its meaning, in order.
  public var values: [Edition.Term]

  /// Creates a code list.
  ///
  /// - Parameters:
  ///   - key: Its name.
  ///   - title: What it lists.
  ///   - values: Each code with its meaning, in order.
  public init(key: String, title: String, values: [Edition.Term]) {
    self.key = key
    self.title = title
    self.values = values
  }
}
