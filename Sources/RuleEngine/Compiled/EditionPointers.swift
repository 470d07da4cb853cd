/// The flat arrays of an edition as pointers, gathered once.
///
/// Unchecked because of the pointers; safe to share between tasks as a ``TableView`` is: the arrays are written before
/// this is made, and live as long as the edition that keeps both.
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
/// Unchecked because of the pointer; safe as ``EditionPointers`` is. Whoever makes a ``Machine`` of it holds the edition
/// until the last use of both.
struct EditionView: BitwiseCopyable, @unchecked Sendable {
  let edition: Unmanaged<CompiledEdition>
  let pointers: UnsafePointer<EditionPointers>

  init(_ edition: CompiledEdition) {
    self.edition = .passUnretained(edition)
    pointers = edition.pointers.pointer
  }
}
