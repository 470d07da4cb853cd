/// The members of a JSON object, in the order in which they were written.
///
/// Two objects are equal when they have equal members in the same order. Keys are unique.
public struct JSONObject: Sendable {
  /// The members in order.
  public private(set) var members: [(key: String, value: JSONValue)]

  /// Creates an empty object.
  public init() { members = [] }

  /// Creates an object from keys and values.
  ///
  /// - Parameter pairs: The members in order; of equal keys the last value counts.
  /// - Complexity: O(*n*) in the number of members.
  public init(_ pairs: some Sequence<(key: String, value: JSONValue)>) {
    self.init()
    var places: [String: Int] = [:]
    for (key, value) in pairs {
      if let place = places[key] {
        members[place].value = value
      } else {
        places[key] = members.count
        members.append((key, value))
      }
    }
  }

  /// Takes over members whose keys are known to be unique.
  init(unique members: [(key: String, value: JSONValue)]) { self.members = members }

  /// The value of a key; setting `nil` removes the member, setting a new key adds it at the end.
  ///
  /// - Parameter key: The key.
  /// - Complexity: O(*n*) in the number of members.
  public subscript(key: String) -> JSONValue? {
    get {
      for member in members where member.key == key { return member.value }
      return nil
    }
    set {
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }
}

extension JSONObject: RandomAccessCollection {
  /// The place of the first member.
  public var startIndex: Int { members.startIndex }

  /// The place after the last member.
  public var endIndex: Int { members.endIndex }

  /// Returns the member at a valid place.
  ///
  /// - Parameter position: A place below ``endIndex``.
  public subscript(position: Int) -> (key: String, value: JSONValue) { members[position] }
}

extension JSONObject: Hashable {
  /// Returns whether two objects have equal members in the same order.
  ///
  /// - Parameters:
  ///   - lhs: An object.
  ///   - rhs: Another object.
  /// - Returns: `true` when they are equal.
  public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
    lhs.members.elementsEqual(rhs.members) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Hashes the members in order.
  ///
  /// - Parameter hasher: The hasher to feed.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    for (key, value) in members {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object from a literal, in the order written.
  ///
  /// - Parameter elements: The members; of equal keys the last value counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.lazy.map { (key: $0.0, value: $0.1) })
  }
}
