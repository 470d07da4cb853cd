extension CellTest {
  /// The cell with one thing changed; none for a cell that asks nothing.
  ///
  /// - Parameter full: Everything the fact of the column may be.
  /// - Returns: Cells that ask something else.
  public func variants(within full: Domain) -> [RuleVariant<CellTest>] {
    guard !isAny, !isBlank else { return [] }
    return boxes.enumerated().flatMap { index, box in
      box.variants(within: full).map { variant in
        var boxes = boxes
        boxes[index] = variant.part
        return RuleVariant(CellTest(form: form, boxes: boxes), variant.change)
      }
    }
  }
}
