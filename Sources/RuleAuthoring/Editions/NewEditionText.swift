internal import RuleModel

/// What a new edition brings along, in words.
public enum NewEditionText {
  /// Returns what was made and what to look at.
  ///
  /// - Parameter edition: The new edition.
  public static func report(_ edition: NewEdition) -> String {
    let changed = edition.files.suffix(2).map { "  \($0.path)\n" }.joined()
    let made = edition.files.count - 2
    let items = edition.review.map { item in
      "  [ ] \(item.text)\n" + (item.place.map { "      \($0)\n" } ?? "")
    }
    let parts = edition.folder.split(separator: "/").dropFirst().joined(separator: "/")
    return """
      Gemaakt: \(edition.folder) (\(made) bestanden). Aangepast:
      \(changed)
      Kijk dit na:
      \(items.joined())
      Controleer daarna met:
        jeugdregels check \(parts)
        jeugdregels test \(parts)

      """
  }
}
