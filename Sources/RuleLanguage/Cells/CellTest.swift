/// What a cell of a decision table asks of its column (a unary test of DMN).
public struct CellTest: Hashable, Sendable {
  /// How the cell is written.
  public enum Form: Hashable, Sendable {
    /// `-`: anything, none too.
    case any
    /// `?`: blank or illegible in the source; never matches by itself and never rules out.
    case blank
    /// One or more tests of which one must hold.
    case tests([UnaryTest])
    /// `not(…)`: none of these may hold.
    case except([UnaryTest])
  }

  /// How the cell is written.
  public let form: Form
  /// What the cell surely matches, as boxes that do not overlap.
  ///
  /// Only tests on sets need several; `?` has none.
  public let boxes: [Domain]

  init(form: Form, boxes: [Domain]) {
    self.form = form
    self.boxes = boxes
  }

  /// Whether the cell is blank in the source.
  public var isBlank: Bool { form == .blank }

  /// Whether the cell matches anything.
  public var isAny: Bool { form == .any }

  /// What the cell surely matches, in one box; `nil` for `?`.
  ///
  /// Exact but for several alternatives on a set.
  public var domain: Domain? {
    boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
  }

  /// Whether a value matches; a blank cell matches nothing.
  ///
  /// - Parameter value: A value of the column's type, or none.
  /// - Returns: Whether one of the boxes holds it.
  public func matches(_ value: Value) -> Bool {
    isAny || boxes.contains { $0.contains(value) }
  }

  /// Whether what is possible matches: yes or no when that holds for every value; a blank cell is always unknown.
  ///
  /// - Parameter domain: What is possible in the column.
  /// - Returns: The answer that holds for every value.
  public func match(_ domain: Domain) -> Kleene {
    switch form {
    case .any: return .yes
    case .blank: return .unknown
    case .tests, .except:
      if boxes.count == 1 { return domain.lies(in: boxes[0]) }
      var rest = domain
      var meetsNone = true
      for box in boxes {
        switch rest.lies(in: box) {
        case .yes: return .yes
        case .no: continue
        case .unknown:
          meetsNone = false
          rest = rest.subtracting(box)
        }
      }
      return meetsNone || (rest == domain && boxes.allSatisfy(domain.isDisjoint)) ? .no : .unknown
    }
  }
}

extension CellTest: CustomStringConvertible {
  /// The cell as it is written best; parsing it gives the same test.
  public var description: String {
    switch form {
    case .any: "-"
    case .blank: "?"
    case .tests(let tests): tests.map(\.description).joined(separator: ", ")
    case .except(let tests): "not(\(tests.map(\.description).joined(separator: ", ")))"
    }
  }
}
