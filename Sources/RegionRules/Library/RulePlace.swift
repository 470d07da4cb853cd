internal import Diagnostics

extension SourceRange {
  /// The place as answers give it: `Regions/…/selection.yaml:7`.
  var place: String { "\(file):\(start.line)" }
}

/// Paths of rules: `KIND/NAME`, for national rules `KIND/FILE/NAME`.
public enum RulePath {
  /// Returns the path without its kind.
  ///
  /// - Parameter path: A rule path, without a row.
  public static func name(of path: String) -> String {
    guard let slash = path.firstIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// Returns the kind of a path: `selection`, `exclusions`.
  ///
  /// - Parameter path: A rule path, with or without a row.
  public static func kind(of path: String) -> String {
    String(path.prefix { $0 != "/" && $0 != "#" })
  }

  /// Returns the path without its row.
  ///
  /// - Parameter path: A rule path, with or without a row.
  public static func rule(of path: String) -> String {
    String(path.prefix { $0 != "#" })
  }
}
