extension CellTest {
  /// The cell with one thing changed; none for a cell that asks nothing.
  ///
  /// - Parameter full: Everything the fact of the column may be.
  /// - Returns: Cells that ask something else.
  public func variants(within full: Domain) -> [RuleVariant<CellTest>] {
    guard !isAny, !isBlank else { return [] }
    var meaning = domain
    if case .members = full.shape { meaning = nil }
    return boxes.enumerated().flatMap { index, box in
      box.variants(within: full).compactMap { variant in
        var boxes = boxes
        boxes[index] = variant.part
        let changed = CellTest(form: form, boxes: boxes)
        // A word that another alternative has already changes nothing.
        if meaning != nil, changed.domain == meaning { return nil }
        return RuleVariant(changed, variant.change)
      }
    }
  }
}
