public import Diagnostics

extension DiagnosticCode {
  /// The file holds nothing but space and comments.
  public static let yamlEmpty: DiagnosticCode = "yaml-empty"

  /// The file holds more than one document.
  public static let yamlSeveralDocuments: DiagnosticCode = "yaml-several-documents"

  /// The file begins with a `%` directive.
  public static let yamlDirective: DiagnosticCode = "yaml-directive"

  /// The file has more nodes than the limit.
  public static let yamlTooManyNodes: DiagnosticCode = "yaml-too-many-nodes"

  /// Lists and blocks stand deeper inside each other than the limit.
  public static let yamlTooDeep: DiagnosticCode = "yaml-too-deep"

  /// The file has more faults than are told.
  public static let yamlTooManyFaults: DiagnosticCode = "yaml-too-many-faults"

  /// An alias (`*name`).
  public static let yamlAlias: DiagnosticCode = "yaml-alias"
}
