internal import RuleModel

/// A candidate that a compiled evaluation found.
struct FlatCandidate: BitwiseCopyable {
  /// The code, or -1 for what a table says instead.
  var code: Int32
  /// What stands in the way.
  var verdict: Verdict?
  /// The table and row that gave it; row -1 is "otherwise", table -1 none.
  var table: Int32
  var row: Int32
  /// Its verdicts in `Workspace.verdicts`.
  var verdicts = FlatList()
}

/// A verdict with the rule that gave it.
struct FlatVerdict: BitwiseCopyable {
  var verdict: Verdict
  var rule: RuleReference
}

/// Something that was taken for granted.
struct FlatAssumption: BitwiseCopyable {
  var rule: RuleReference
  var candidate: Int32
}

/// A row that gives values.
struct FlatRow: BitwiseCopyable {
  var table: Int32
  /// -1 is "otherwise".
  var row: Int32
}

/// The counters of an evaluation.
struct WorkspaceState: BitwiseCopyable {
  var candidates: Int32 = 0
  var verdicts: Int32 = 0
  var assumptions: Int32 = 0
  var rows: Int32 = 0
  var hits: Int32 = 0
  /// The code that is judged, or -1.
  var candidate: Int32 = -1
  /// Whether lines that the query left out count as none.
  var missingLinesAreEmpty = true
  /// Whether some table looks at what it takes for granted.
  var isAssuming = false
  /// Whether the general reading of an expression met what it can't tell.
  var failed = false
  /// The first value that counts.
  var value: FactValue = .unknown
}

/// Memory for one evaluation at a time.
///
/// A caller that decides much keeps one for each task, so that no decision has to ask for memory. It can't be sent: the
/// compiler sees to it that one task alone writes it.
struct Workspace {
  static let capacity = 48

  let registers: UnsafeMutablePointer<Register>
  let flags: UnsafeMutablePointer<RegisterFlags>
  let savedRegisters: UnsafeMutablePointer<Register>
  let savedFlags: UnsafeMutablePointer<RegisterFlags>
  let candidates: UnsafeMutablePointer<FlatCandidate>
  let verdicts: UnsafeMutablePointer<FlatVerdict>
  let assumptions: UnsafeMutablePointer<FlatAssumption>
  let rows: UnsafeMutablePointer<FlatRow>
  let hits: UnsafeMutablePointer<Int32>
  let state: UnsafeMutablePointer<WorkspaceState>

  /// The bytes that an edition with so many slots needs.
  static func size(slots: Int) -> Int {
    2 * slots * (MemoryLayout<Register>.stride + 1) + MemoryLayout<WorkspaceState>.stride + 256
      + capacity
      * (MemoryLayout<FlatCandidate>.stride + MemoryLayout<FlatVerdict>.stride + MemoryLayout<FlatAssumption>.stride
        + MemoryLayout<FlatRow>.stride + MemoryLayout<Int32>.stride)
  }

  /// Lays out memory of `size(slots:)` bytes.
  init(_ memory: UnsafeMutableRawPointer, slots: Int) {
    var next = memory
    func take<Element>(_ count: Int, _ type: Element.Type) -> UnsafeMutablePointer<Element> {
      let start = next.alignedUp(for: type)
      next = start + count * MemoryLayout<Element>.stride
      return start.bindMemory(to: type, capacity: count)
    }
    state = take(1, WorkspaceState.self)
    registers = take(slots, Register.self)
    savedRegisters = take(slots, Register.self)
    candidates = take(Workspace.capacity, FlatCandidate.self)
    verdicts = take(Workspace.capacity, FlatVerdict.self)
    assumptions = take(Workspace.capacity, FlatAssumption.self)
    rows = take(Workspace.capacity, FlatRow.self)
    hits = take(Workspace.capacity, Int32.self)
    flags = take(slots, RegisterFlags.self)
    savedFlags = take(slots, RegisterFlags.self)
  }
}
