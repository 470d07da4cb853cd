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

  private let memory: UnsafeMutableRawPointer
  private let slots: Int

  // What does not depend on the edition stands first, at fixed places; all but the flags is as strict as a register.
  private static let candidatesStart = aligned(MemoryLayout<WorkspaceState>.stride)
  private static let verdictsStart = after(candidatesStart, FlatCandidate.self)
  private static let assumptionsStart = after(verdictsStart, FlatVerdict.self)
  private static let rowsStart = after(assumptionsStart, FlatAssumption.self)
  private static let hitsStart = after(rowsStart, FlatRow.self)
  private static let registersStart = after(hitsStart, Int32.self)

  private static func aligned(_ size: Int) -> Int { (size + 15) / 16 * 16 }

  private static func after<Element>(_ start: Int, _ type: Element.Type) -> Int {
    aligned(start + capacity * MemoryLayout<Element>.stride)
  }

  /// The bytes that an edition with so many slots needs.
  static func size(slots: Int) -> Int { registersStart + 2 * slots * (MemoryLayout<Register>.stride + 1) }

  /// Lays out memory of `size(slots:)` bytes that begins at a multiple of 16.
  init(_ memory: UnsafeMutableRawPointer, slots: Int) {
    self.memory = memory
    self.slots = slots
    memory.bindMemory(to: WorkspaceState.self, capacity: 1)
    (memory + Workspace.candidatesStart).bindMemory(to: FlatCandidate.self, capacity: Workspace.capacity)
    (memory + Workspace.verdictsStart).bindMemory(to: FlatVerdict.self, capacity: Workspace.capacity)
    (memory + Workspace.assumptionsStart).bindMemory(to: FlatAssumption.self, capacity: Workspace.capacity)
    (memory + Workspace.rowsStart).bindMemory(to: FlatRow.self, capacity: Workspace.capacity)
    (memory + Workspace.hitsStart).bindMemory(to: Int32.self, capacity: Workspace.capacity)
    let registers = memory + Workspace.registersStart
    registers.bindMemory(to: Register.self, capacity: 2 * slots)
    (registers + 2 * slots * MemoryLayout<Register>.stride).bindMemory(to: RegisterFlags.self, capacity: 2 * slots)
  }

  var state: UnsafeMutablePointer<WorkspaceState> { memory.assumingMemoryBound(to: WorkspaceState.self) }
  var candidates: UnsafeMutablePointer<FlatCandidate> { part(Workspace.candidatesStart) }
  var verdicts: UnsafeMutablePointer<FlatVerdict> { part(Workspace.verdictsStart) }
  var assumptions: UnsafeMutablePointer<FlatAssumption> { part(Workspace.assumptionsStart) }
  var rows: UnsafeMutablePointer<FlatRow> { part(Workspace.rowsStart) }
  var hits: UnsafeMutablePointer<Int32> { part(Workspace.hitsStart) }
  var registers: UnsafeMutablePointer<Register> { part(Workspace.registersStart) }
  var savedRegisters: UnsafeMutablePointer<Register> { registers + slots }
  var flags: UnsafeMutablePointer<RegisterFlags> {
    part(Workspace.registersStart + 2 * slots * MemoryLayout<Register>.stride)
  }
  var savedFlags: UnsafeMutablePointer<RegisterFlags> { flags + slots }

  private func part<Element>(_ start: Int) -> UnsafeMutablePointer<Element> {
    (memory + start).assumingMemoryBound(to: Element.self)
  }
}
