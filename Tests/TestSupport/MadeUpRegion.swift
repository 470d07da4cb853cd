/// The rule files of a made-up region, `proef`, with one edition, `proef/2020`.
public enum MadeUpRegion {
  /// - Parameter files: The files of the edition: their names without `.yaml`, and their texts without `format: 1`.
  /// - Returns: Paths with their texts, the file of the region first.
  public static func files(_ files: [(name: String, text: String)]) -> [(path: String, text: String)] {
    let region = "region: {name: Proef, municipalities: not-in-source, editions: [\"2020\"]}\n"
    return [("Regions/proef/region.yaml", "format: 1\n" + region)]
      + files.map { ("Regions/proef/2020/\($0.name).yaml", "format: 1\n" + $0.text) }
  }

  /// The file of an edition whose one source is `bron` and whose default decision is `keuze`.
  ///
  /// - Parameters:
  ///   - decisions: Its decisions, a line each: `keuze: {question: …, source: …}`.
  ///   - more: Other keys of the edition, a line each.
  public static func edition(_ decisions: String..., with more: [String] = []) -> (name: String, text: String) {
    let lines =
      [
        "title: Proef",
        "validity: {from: not-in-source, until: not-in-source, source: {document: bron, section: Alles}}",
        "sources: {bron: {title: Bron}}",
      ] + more + ["default-decision: keuze", "decisions:"] + decisions.map { "  " + $0 }
    return ("edition", "edition:\n" + lines.map { "  \($0)\n" }.joined())
  }
}
