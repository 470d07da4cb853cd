public import Diagnostics
internal import RegionRules
public import RuleLanguage
public import RuleModel
internal import YAMLSource

/// A new edition that begins as a copy of another: worked out and checked in memory before anything is written.
public struct NewEdition: Sendable {
  /// Why there can be no such edition.
  public struct Refusal: Error {
    /// One plain sentence.
    public let message: String

    /// Creates a refusal.
    ///
    /// - Parameter message: One plain sentence.
    public init(message: String) { self.message = message }
  }

  /// The files to write: those of the new edition, then those that change.
  public let files: [LoadedFile]
  /// The folder of the new edition.
  public let folder: String
  /// What a person has to look at, with its place.
  public let review: [ReviewItem]
  /// Errors that the new rules would have; nothing may be written when there are any.
  public let errors: [Diagnostic]

  /// Works out a new edition.
  ///
  /// - Parameters:
  ///   - name: The name of its folder, usually a year.
  ///   - region: The key of the region.
  ///   - source: The name of the edition to copy.
  ///   - start: The first day of the new edition.
  ///   - end: The last day; `nil` when it is not known.
  ///   - all: All files of the rules.
  /// - Throws: A ``Refusal`` when the edition to copy is missing, or the new one is there already.
  public init(
    _ name: String, of region: String, from source: String, start: CalendarDate, end: CalendarDate?,
    in all: [LoadedFile]
  ) throws(Refusal) {
    let old = "Regions/\(region)/\(source)/"
    let folder = "Regions/\(region)/\(name)"
    self.folder = folder
    try Self.check(name, region, source, in: all)
    let copied = all.filter { $0.path.hasPrefix(old) }
    guard let head = copied.first(where: { $0.path == old + "edition.yaml" }),
      let regionFile = all.first(where: { $0.path == "Regions/\(region)/region.yaml" }),
      let ended = Self.end(head, by: "\(region)/\(name)", from: start),
      let listed = Self.list(name, in: regionFile)
    else { throw Refusal(message: "edition.yaml of region.yaml is niet te lezen; draai eerst `jeugdregels check`.") }
    let years = Self.shift(copied, head, to: start)
    let made = copied.map { file in
      var file = LoadedFile(path: folder + "/" + file.path.dropFirst(old.count), text: file.text)
      if file.path == folder + "/edition.yaml" { file.text = Self.begin(file, start, end) ?? file.text }
      if file.path.contains("/conformance") { file.text = CaseDates.moved(file, years: years) }
      if file.path.hasSuffix(".yaml") { file.text = Self.withModeline(file) }
      return file
    }
    let written = made + [ended, listed]
    files = written
    let paths = Set(written.map(\.path))
    let load = RuleLoad(files: all.filter { !paths.contains($0.path) } + written, region: region)
    let before = Set(RuleLoad(files: all, region: region).diagnostics.map(\.message))
    errors = load.diagnostics.filter { $0.severity == .error && !before.contains($0.message) }
    review = load.library.edition("\(region)/\(name)").map { ReviewItem.all(for: $0.edition) } ?? []
  }

  private static func check(
    _ name: String, _ region: String, _ source: String, in all: [LoadedFile]
  ) throws(Refusal) {
    guard all.contains(where: { $0.path.hasPrefix("Regions/\(region)/") }) else {
      throw Refusal(message: "De regio `\(region)` bestaat niet.")
    }
    guard all.contains(where: { $0.path.hasPrefix("Regions/\(region)/\(source)/") }) else {
      throw Refusal(message: "De uitgave `\(region)/\(source)` bestaat niet.")
    }
    guard !all.contains(where: { $0.path.hasPrefix("Regions/\(region)/\(name)/") }) else {
      throw Refusal(message: "De uitgave `\(region)/\(name)` bestaat al.")
    }
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
      throw Refusal(message: "`\(name)` kan geen naam van een uitgave zijn. Gebruik kleine letters, cijfers en `-`.")
    }
  }

  // MARK: - Files that change

  private static func block(_ key: String, in file: LoadedFile) -> YAMLNode? {
    let root = YAMLReader.read(text: file.text, file: file.path).document?.root
    return key == "validity" ? root?["edition"]?["validity"] : root?[key]
  }

  /// The old edition ends the day before the new one begins.
  private static func end(_ head: LoadedFile, by successor: String, from start: CalendarDate) -> LoadedFile? {
    guard let validity = block("validity", in: head), validity.entries != nil else { return nil }
    var edits = BlockEdits(text: head.text, block: validity)
    for key in ["until", "firm-until", "possible-until"] {
      if let date = validity[key]?.text.flatMap({ CalendarDate($0) }), date >= start {
        edits.set(key, CalendarDate(days: start.days - 1).description)
      }
    }
    edits.set("superseded-by", "{edition: \(successor), from: \(start)}")
    return LoadedFile(path: head.path, text: edits.text())
  }

  private static func begin(_ head: LoadedFile, _ start: CalendarDate, _ end: CalendarDate?) -> String? {
    guard let validity = block("validity", in: head) else { return nil }
    var edits = BlockEdits(text: head.text, block: validity)
    for key in ["firm-until", "possible-until", "condition", "superseded-by"] { edits.remove(key) }
    edits.set("from", start.description)
    edits.set("until", end?.description ?? "not-in-source")
    return edits.text()
  }

  private static func list(_ name: String, in file: LoadedFile) -> LoadedFile? {
    guard let editions = block("region", in: file)?["editions"], let last = editions.items?.last else { return nil }
    let bytes = Array(file.text.utf8)
    let end = last.range.utf8Range.upperBound
    let isFlow = bytes[editions.range.utf8Range.clamped(to: 0..<bytes.count)].first == UInt8(ascii: "[")
    var lead = last.range.utf8Range.lowerBound
    while lead > 0, bytes[lead - 1] != 0x0A { lead -= 1 }
    let indent = String(decoding: bytes[lead..<last.range.utf8Range.lowerBound], as: UTF8.self)
    var edits = TextEdits()
    edits.replace(end..<end, with: isFlow ? ", \(name)" : "\n\(indent)\(name)")
    return LoadedFile(path: file.path, text: String(decoding: edits.applied(to: bytes), as: UTF8.self))
  }

  private static func withModeline(_ file: LoadedFile) -> String {
    guard let line = FileSchema.modeline(forFileAt: file.path), !file.text.contains("yaml-language-server:") else {
      return file.text
    }
    return line + "\n" + file.text
  }

  /// How many years the cases move: from the old first day to the new one, else from the first case.
  private static func shift(_ copied: [LoadedFile], _ head: LoadedFile, to start: CalendarDate) -> Int {
    let from = block("validity", in: head)?["from"]?.text.flatMap { CalendarDate($0) }
    let old = from ?? CaseDates.first(in: copied.filter { $0.path.contains("/conformance") })
    return old.map { start.parts.year - $0.parts.year } ?? 0
  }
}
