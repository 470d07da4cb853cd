/// The elements of a flat array that someone else keeps, read without counting references.
///
/// Unchecked because of the pointer; safe to share between tasks, whatever comes from outside:
/// - The array is written once, by its initializer, before any span of it exists, and holds plain values only.
/// - A span is only stored beside a reference to its array: in `CompiledEdition` (also by way of its tables and
///   decisions) and in `PreparedQuestion.Core`. Both hold what they keep until the last read, and give no span away.
/// - The subscript stops at a place outside instead of reading on. What is read through `pointer` is not checked: only
///   `Machine` does so, with places of the compiler of editions.
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
