/// Answers by key, up to a number of bytes; when it is full it starts again with nothing.
struct AnswerTable {
  /// What is kept under a key.
  enum Content {
    case answer(RememberedAnswer)
    /// The values of these facts have to be added to the key; the reference date has slot 0.
    case more([Int])
  }

  private struct Entry {
    var hash: Int
    var key: [UInt8]
    var content: Content
  }

  private let limit: Int
  private var places: [Int32] = []
  private var entries: [Entry] = []
  private var size = 0

  init(limit: Int) { self.limit = limit }

  /// What is kept under a key.
  func find(_ key: [UInt8], hash: Int) -> Content? {
    guard !places.isEmpty else { return nil }
    var place = hash & (places.count - 1)
    while places[place] >= 0 {
      let index = Int(places[place])
      if entries[index].hash == hash, entries[index].key == key { return entries[index].content }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Keeps something under a key.
  mutating func keep(_ content: Content, under key: [UInt8], hash: Int) {
    guard find(key, hash: hash) == nil else { return }
    var cost = key.count + 120
    switch content {
    case .answer(let answer): cost += answer.size
    case .more(let slots): cost += 32 + 8 * slots.count
    }
    guard cost <= limit else { return }
    if size + cost > limit {
      entries = []
      places = []
      size = 0
    }
    size += cost
    if 2 * (entries.count + 1) > places.count { grow() }
    entries.append(Entry(hash: hash, key: key, content: content))
    place(entries.count - 1, hash: hash)
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: max(64, 2 * places.count))
    for index in entries.indices { place(index, hash: entries[index].hash) }
  }

  private mutating func place(_ index: Int, hash: Int) {
    var place = hash & (places.count - 1)
    while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(index)
  }
}
