internal import Dispatch
internal import Synchronization

/// Work on several things at once, with the results in the order of the things.
package enum Concurrent {
  /// Makes something of every element, on all cores.
  ///
  /// - Parameters:
  ///   - elements: The elements; those at the front are begun first.
  ///   - body: Makes something of one of them.
  /// - Returns: The results in the order of the elements.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    guard elements.count > 1 else { return elements.map(body) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = body(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
