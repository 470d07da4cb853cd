/// Finds numbers by words in UTF-8 without making strings.
final class ByteTable: Sendable {
  private let places: FlatArray<Int32>
  private let starts: FlatArray<Int32>
  private let values: FlatArray<Int32>
  private let bytes: FlatArray<UInt8>
  private let mask: UInt64

  /// Creates a table; of equal words the first counts.
  init(_ words: [(word: String, value: Int32)]) {
    var size = 4
    while size < 2 * words.count { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    var starts: [Int32] = [0]
    var values: [Int32] = []
    var bytes: [UInt8] = []
    var seen: Set<String> = []
    for entry in words where seen.insert(entry.word).inserted {
      let word = Array(entry.word.utf8)
      var place = Int(word.withUnsafeBufferPointer(ByteTable.hash) & UInt64(size - 1))
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(values.count)
      values.append(entry.value)
      bytes += word
      starts.append(Int32(bytes.count))
    }
    self.places = FlatArray(places)
    self.starts = FlatArray(starts)
    self.values = FlatArray(values)
    self.bytes = FlatArray(bytes)
    mask = UInt64(size - 1)
  }

  /// The number of a word, or `nil` when it is not there.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    var place = Int(ByteTable.hash(word) & mask)
    while true {
      let index = Int(places[place])
      guard index >= 0 else { return nil }
      let start = Int(starts[index])
      if Int(starts[index + 1]) - start == word.count, isEqual(word, start) { return values[index] }
      place = (place + 1) & Int(mask)
    }
  }

  private func isEqual(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    for offset in 0..<word.count where word[offset] != bytes[start + offset] { return false }
    return true
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
