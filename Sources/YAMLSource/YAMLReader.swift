public import Diagnostics

/// Reads YAML files into trees with places.
///
/// Only a plain part of YAML is accepted: one document of texts, lists and blocks with keys. Anchors, aliases, merge
/// keys, tags, directives and duplicate keys are refused, each with its own diagnostic.
///
/// ```swift
/// let (document, diagnostics) = YAMLReader.read(bytes, file: "facts.yaml")
/// document?.root["facts"]?.entries
/// ```
public enum YAMLReader {
  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file's name as users know it.
  ///   - limits: Bounds on size, depth and number of nodes.
  /// - Returns: The tree, and all that is wrong with the file. The tree is there whenever its shape is certain, so also
  ///   beside errors about single nodes; it is `nil` after bad bytes, a syntax error or a passed limit.
  public static func read(
    _ bytes: [UInt8], file: String, limits: YAMLLimits = .standard
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    if let diagnostic = TextCheck.tooLarge(bytes.count, file: file, limits: limits) { return (nil, [diagnostic]) }
    let faults = TextCheck.faults(in: bytes, file: file, limits: limits)
    guard faults.isEmpty else { return (nil, faults) }

    var builder = TreeBuilder(bytes: bytes, file: file, limits: limits)
    guard let root = builder.build() else { return (nil, builder.diagnostics.sorted) }
    let comments = CommentScanner(bytes: bytes, file: file).comments(outside: builder.scalarRanges)
    let document = YAMLDocument(file: file, bytes: bytes, root: root, comments: comments)
    let hints = comments.compactMap(\.hint).prefix(limits.maximumDiagnostics)
    return (document, builder.diagnostics.sorted + hints)
  }

  /// Reads a text that is already in memory.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - file: The name to give in diagnostics.
  ///   - limits: Bounds on size, depth and number of nodes.
  /// - Returns: The tree, and all that is wrong with the text.
  public static func read(
    text: String, file: String, limits: YAMLLimits = .standard
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    read(Array(text.utf8), file: file, limits: limits)
  }

  /// Reads a file from disk.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - displayName: The file's name as users know it; the path unless given.
  ///   - limits: Bounds on size, depth and number of nodes.
  /// - Returns: The tree, and all that is wrong with the file, such as that it is missing.
  public static func read(
    fileAt path: String, displayName: String? = nil, limits: YAMLLimits = .standard
  ) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    let name = displayName ?? path
    switch FileBytes.read(path, limit: limits.maximumBytes) {
    case .success(let bytes): return read(bytes, file: name, limits: limits)
    case .failure(let fault): return (nil, [fault.diagnostic(file: name, limits: limits)])
    }
  }

  /// Reads the bytes of a file from disk, of any kind.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - displayName: The file's name as users know it.
  ///   - limits: Bounds on the size.
  /// - Returns: The bytes, or what is wrong with the file, such as that it is missing.
  public static func bytes(
    ofFileAt path: String, displayName: String, limits: YAMLLimits = .standard
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    switch FileBytes.read(path, limit: limits.maximumBytes) {
    case .success(let bytes): (bytes, [])
    case .failure(let fault): (nil, [fault.diagnostic(file: displayName, limits: limits)])
    }
  }
}
