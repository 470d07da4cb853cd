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
  /// - Parameters:
  ///   - loaded: The edition.
  ///   - previous: The edition of the region before it; the book tells what changed since.
  public static func html(of loaded: LoadedEdition, after previous: LoadedEdition? = nil) -> String {
    BookPage(loaded, after: previous).html
  }

  /// The edition of a region before another one; `nil` for the first.
  ///
  /// - Parameters:
  ///   - loaded: The edition.
  ///   - editions: The editions of its region, oldest first.
  public static func edition(before loaded: LoadedEdition, among editions: [LoadedEdition]) -> LoadedEdition? {
    editions.firstIndex { $0.id == loaded.id }.flatMap { $0 > 0 ? editions[$0 - 1] : nil }
  }
}
