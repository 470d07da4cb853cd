/// The elements of a flat array that someone else keeps, read without counting references.
///
/// Unchecked because of the pointer; safe to share between tasks as the array is, for as long as its keeper lives. The
/// subscript stops at a place outside instead of reading on.
struct FlatSpan<Element: BitwiseCopyable & Sendable>: BitwiseCopyable, @unchecked Sendable {
  /// The elements.
  let pointer: UnsafePointer<Element>
  let count: Int

  init(_ array: FlatArray<Element>) {
    pointer = array.pointer
    count = array.count
  }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "a place that the compiler of editions did not make")
    return pointer[index]
  }
}
