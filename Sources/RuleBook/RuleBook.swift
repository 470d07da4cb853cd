public import RegionRules

/// The rules of an edition as a book that anyone can read: one page of HTML that opens from a file.
public enum RuleBook {
  /// The name of the file.
  ///
  /// - Parameter loaded: The edition.
  public static func fileName(of loaded: LoadedEdition) -> String {
    String(loaded.id.map { $0 == "/" ? "-" : $0 }) + ".html"
  }

  /// Returns the page.
  ///
  /// Equal rules give the same page, byte for byte. It asks nothing of the network, and reads without JavaScript.
  ///
  /// - Parameter loaded: The edition.
  public static func html(of loaded: LoadedEdition) -> String { BookPage(loaded).html }
}
