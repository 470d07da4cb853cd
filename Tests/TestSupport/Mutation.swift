import Foundation

/// Changes texts at random, to see what a reader does with faulty input.
public enum Mutation {
  /// The number of rounds for a fuzz test: the value of `JEUGDREGELS_FUZZ` in the environment, if it is a number.
  ///
  /// - Parameter standard: The number of rounds of a plain run.
  /// - Returns: The number of rounds to do.
  public static func rounds(standard: Int) -> Int {
    ProcessInfo.processInfo.environment["JEUGDREGELS_FUZZ"].flatMap { Int($0) } ?? standard
  }

  /// Returns bytes with a few random changes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to change.
  ///   - tokens: Pieces that mean something in the language, to insert now and then.
  ///   - generator: The source of chance.
  /// - Returns: Bytes with one to four changes: replaced, removed, inserted, repeated or cut off.
  public static func mutate(
    _ bytes: [UInt8], tokens: [String], using generator: inout SplitMix64
  ) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...result.count, using: &generator)
      let end = min(result.count, place + Int.random(in: 1...8, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0 where place < result.count: result[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: result.removeSubrange(place..<end)
      case 2: result.insert(UInt8.random(in: 0...127, using: &generator), at: place)
      case 3: result.insert(contentsOf: result[place..<end], at: place)
      case 4 where Int.random(in: 0..<8, using: &generator) == 0: result.removeSubrange(place...)
      default: result.insert(contentsOf: (tokens.randomElement(using: &generator) ?? "").utf8, at: place)
      }
    }
    return result
  }
}
