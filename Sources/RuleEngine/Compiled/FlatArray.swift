/// An immutable array of plain values in memory of its own, read without copies or reference counts.
///
/// Unchecked because of the buffer; safe to share: it is written by the initializer alone, before anyone else has the
/// array, holds plain values only, and is freed when no one holds the array any more. A place outside is a mistake in
/// this project and never one of a caller: places come from the compiler of editions, and what callers give is compared
/// with `count` first (`PreparedQuestion.Core.fast`). The subscript stops at such a mistake instead of reading on; what is
/// read through `pointer` is not checked again: `Machine` and the views of tables do so with places of the compiler, and
/// `PreparedQuestion.Core.fast` below `count`.
final class FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<Element>

  init(_ elements: [Element]) {
    buffer = .allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
  }

  deinit { buffer.deallocate() }

  /// The elements, for as long as this array lives.
  var pointer: UnsafePointer<Element> { UnsafePointer(buffer.baseAddress ?? FlatArray.nowhere) }

  var count: Int { buffer.count }

  subscript(index: Int) -> Element {
    precondition(buffer.indices.contains(index), "a place that the compiler of editions did not make")
    return buffer[index]
  }

  /// Where an empty array points; never read.
  private static var nowhere: UnsafeMutablePointer<Element> {
    UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment) ?? .allocate(capacity: 1)
  }
}
