/// The flat arrays of an edition as pointers, gathered once.
///
/// Unchecked because of the pointers; safe to share between tasks, whatever comes from outside:
/// - What they point to is written once, by the initializer of a `FlatArray`, before `CompiledEdition` gathers this at the
///   end of its own; nothing writes it afterwards.
/// - The edition keeps the arrays and this together, so it lives as long as they do, and whoever reads it holds the
///   edition (``EditionView``).
/// - No text, number or name of a query is an index here: places come from the compiler of editions. A slot that a caller
///   names was looked up among the facts of the same edition, and a value enters a register only when `ValueBounds` or
///   `ValueReader` says that its fact can have it.
struct EditionPointers: BitwiseCopyable, @unchecked Sendable {
  var nodes: UnsafePointer<FlatNode>
  var numbers: UnsafePointer<FlatNumber>
  var children: UnsafePointer<Int32>
  var layouts: UnsafePointer<Layout>
  var views: UnsafePointer<TableView>
  var expressions: UnsafePointer<FlatExpression>
  var spans: UnsafePointer<Register>
  var pairs: UnsafePointer<FlatPair>
  var constants: UnsafePointer<Int128>
  var origins: UnsafePointer<SlotOrigin>
  var roots: UnsafePointer<Register>
  var rootFlags: UnsafePointer<RegisterFlags>
  var slotCount: Int
  var derivedValues: UnsafePointer<Register>
  var derivedFlags: UnsafePointer<RegisterFlags>
  var needs: UnsafePointer<FlatNeed>
  var bars: UnsafePointer<FlatBar>
  var indices: UnsafePointer<Int32>
  var linesOfSlot: UnsafePointer<UInt8>
  var bounds: UnsafePointer<ValueBounds>
  var eligibility: UnsafePointer<FlatEligibility>
  var exclusionCount: Int
  var impossibilities: FlatSpan<Int32>
  var lineSlots: FlatSpan<Int32>
  var derivedSlots: FlatSpan<Int32>
  var decisions: FlatSpan<DecisionView>
}

/// A compiled edition that someone else holds; handing it on counts no references.
///
/// Unchecked because of the pointers; safe to share between tasks, whatever comes from outside: it is kept by
/// `PreparedQuestion.Core` alone, beside a reference to the edition itself, or made and used up under one
/// (`Evaluator.compactAnswers`). Both hold the edition until the last use of the ``Machine`` that they make of it, and
/// neither gives the view away. What it leads to is never written (``EditionPointers``).
struct EditionView: BitwiseCopyable, @unchecked Sendable {
  let edition: Unmanaged<CompiledEdition>
  let pointers: UnsafePointer<EditionPointers>

  init(_ edition: CompiledEdition) {
    self.edition = .passUnretained(edition)
    pointers = edition.pointers.pointer
  }
}
