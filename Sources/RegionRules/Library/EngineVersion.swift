/// The version of the engine, as receipts carry it.
public enum EngineVersion {
  /// Semantic version; the same as the package's in CHANGELOG.md.
  public static let current = "0.1.0"
}
