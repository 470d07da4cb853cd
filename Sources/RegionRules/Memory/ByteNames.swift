/// Finds numbers by names in UTF-8, without making strings.
struct ByteNames: Sendable {
  private var places: [Int32]
  private var names: [[UInt8]] = []
  private var numbers: [Int32] = []

  /// - Parameter names: Names with their numbers; of equal names the first counts.
  init(_ entries: [(name: String, number: Int)]) {
    var size = 8
    while size < 3 * entries.count { size *= 2 }
    places = Array(repeating: -1, count: size)
    for entry in entries {
      let name = Array(entry.name.utf8)
      guard number(of: name.span, 0..<name.count) == nil else { continue }
      var place = Self.hash(name.span, 0..<name.count) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(names.count)
      names.append(name)
      numbers.append(Int32(entry.number))
    }
  }

  /// The number of the name that stands in a part of a text.
  func number(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var place = Self.hash(text, range) & (places.count - 1)
    while true {
      let index = Int(places[place])
      guard index >= 0 else { return nil }
      if Self.equals(names[index], text, range) { return Int(numbers[index]) }
      place = (place + 1) & (places.count - 1)
    }
  }

  private static func equals(_ name: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard name.count == range.count else { return false }
    for offset in 0..<name.count where name[offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
