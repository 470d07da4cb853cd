/// An immutable array of plain values in memory of its own, read without copies or reference counts.
///
/// Only places that the compiler of editions made itself are ever read from it. Unchecked because of the buffer. Safe to
/// share: the buffer is written by the initializer alone, and freed when no one holds the array any more.
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

  subscript(index: Int) -> Element { buffer[index] }

  /// Where an empty array points; never read.
  private static var nowhere: UnsafeMutablePointer<Element> {
    UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment) ?? .allocate(capacity: 1)
  }
}
