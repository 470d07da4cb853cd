/// Bounds on what one file may ask of the reader.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes a file may have.
  public var maximumBytes: Int

  /// The most lists and blocks with keys that may stand inside each other; never more than 200.
  public var maximumDepth: Int

  /// The most keys, texts, lists and blocks that a file may have.
  public var maximumNodes: Int

  /// The most diagnostics that one file gives; after that a last one says that there are more.
  public var maximumDiagnostics: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - maximumBytes: The most bytes a file may have.
  ///   - maximumDepth: The most lists and blocks with keys inside each other.
  ///   - maximumNodes: The most keys, texts, lists and blocks.
  ///   - maximumDiagnostics: The most diagnostics that one file gives.
  public init(
    maximumBytes: Int = 4 << 20,
    maximumDepth: Int = 64,
    maximumNodes: Int = 500_000,
    maximumDiagnostics: Int = 100
  ) {
    self.maximumBytes = min(maximumBytes, 1 << 30)
    self.maximumDepth = min(maximumDepth, 200)
    self.maximumNodes = maximumNodes
    self.maximumDiagnostics = max(1, maximumDiagnostics)
  }

  /// The limits used unless said otherwise: 4 MiB, 64 levels, 500 000 nodes and 100 diagnostics.
  public static let standard = YAMLLimits()
}
