internal import RuleLanguage
internal import RuleModel

/// What formatting did, in words.
public enum FormattingText {
  /// Returns the files that changed or have to change.
  ///
  /// - Parameters:
  ///   - formatting: What was worked out.
  ///   - isCheck: Whether nothing was written.
  public static func report(_ formatting: RulesFormatting, isCheck: Bool) -> String {
    let lines = formatting.changed.map { "\($0.path)\n" }.joined()
    let count = DutchText.count(formatting.changed.count, "bestand", "bestanden")
    if formatting.changed.isEmpty { return "Alle bestanden staan in de vaste opmaak.\n" }
    return isCheck
      ? lines + "Nog niet in de vaste opmaak: \(count). Draai `jeugdregels fmt`.\n"
      : lines + "In de vaste opmaak gezet: \(count).\n"
  }

  /// Returns why nothing was written.
  ///
  /// - Parameter editions: The editions that would come to mean something else.
  public static func altered(_ editions: [String]) -> String {
    "Er is niets geschreven: de opmaak zou de betekenis veranderen van \(DutchText.list(editions)). Meld dit.\n"
  }
}
