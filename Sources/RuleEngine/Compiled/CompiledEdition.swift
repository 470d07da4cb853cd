internal import RuleLanguage
internal import RuleModel

/// An edition as flat arrays of numbers, for decisions that can be made without a search.
final class CompiledEdition: Sendable {
  let program: Program
  let shapes: [SlotShape]
  /// What each slot is before anything is known.
  let roots: FlatArray<Register>
  let rootFlags: FlatArray<RegisterFlags>
  let layouts: FlatArray<Layout>
  /// For each slot how it is worked out: -1 when it is given, an expression, or a table with an offset.
  let origins: FlatArray<SlotOrigin>

  let nodes: FlatArray<FlatNode>
  let numbers: FlatArray<FlatNumber>
  let children: FlatArray<Int32>
  let spans: FlatArray<Register>
  let pairs: FlatArray<FlatPair>
  let constants: FlatArray<Int128>
  let expressions: FlatArray<FlatExpression>
  let sources: [TypedExpression]

  /// The tables of the edition, then those of derived facts.
  let tables: [FlatTable]
  let views: FlatArray<TableView>
  /// What each row of a derived table gives, table after table; the last entry of a table is for no row.
  let derivedValues: FlatArray<Register>
  let derivedFlags: FlatArray<RegisterFlags>

  let needs: FlatArray<FlatNeed>
  let bars: FlatArray<FlatBar>
  let eligibility: FlatArray<FlatEligibility>
  let indices: FlatArray<Int32>
  let impossibilities: FlatArray<Int32>
  let exclusionCount: Int
  /// Derived facts that look at lines.
  let lineSlots: FlatArray<Int32>
  private let decisions: [FlatDecision]
  /// Slots of derived facts that a query may give.
  let derivedSlots: FlatArray<Int32>
  /// By slot.
  let readers: [ValueReader]
  let bounds: FlatArray<ValueBounds>
  /// Slots by the names of facts.
  let slots: ByteTable
  /// Which kinds of lines each slot looks at (bits of `LineBits`).
  let linesOfSlot: FlatArray<UInt8>
  private let decisionViews: FlatArray<DecisionView>
  /// The arrays above as a machine reads them; one element.
  let pointers: FlatArray<EditionPointers>

  /// Compiles an edition.
  ///
  /// - Complexity: Linear in the size of the rules, but for sorting the borders of tables.
  init(_ program: Program) {
    self.program = program
    let edition = program.edition
    let shapes = edition.facts.map { SlotShape($0.type) }
    self.shapes = shapes
    var roots: [Register] = []
    var flags: [RegisterFlags] = []
    for (slot, fact) in edition.facts.enumerated() {
      var content = shapes[slot].content(of: program.rootDomains[slot])
      switch fact.origin {
      case .given, .referenceDate, .reading:
        content.flags.insert(.ready)
        // What is not kept of a text is not known less: nothing was.
        if shapes[slot].layout == .opaque { content.flags.remove(.vague) }
      case .expression, .table: break
      }
      roots.append(content.register)
      flags.append(content.flags)
    }
    self.roots = FlatArray(roots)
    rootFlags = FlatArray(flags)
    layouts = FlatArray(shapes.map(\.layout))

    var builder = FlatBuilder(shapes: shapes, roots: program.rootDomains)
    var tables = edition.tables.map { FlatTable($0, shapes: shapes) }
    var origins: [SlotOrigin] = []
    var values: [Register] = []
    var valueFlags: [RegisterFlags] = []
    for (slot, fact) in edition.facts.enumerated() {
      switch fact.origin {
      case .given, .referenceDate, .reading: origins.append(SlotOrigin(kind: .given))
      case .expression(let expression):
        origins.append(SlotOrigin(kind: .expression, index: builder.add(expression)))
      case .table(let table):
        origins.append(SlotOrigin(kind: .table, index: Int32(tables.count), values: Int32(values.count)))
        tables.append(FlatTable(table, shapes: shapes))
        let cells = table.rows.map(\.outputs.last) + [table.otherwise?.outputs.last]
        for cell in cells {
          var domain = Domain.none(of: fact.type)
          if case .value(let value)? = cell, let single = Domain(value, of: fact.type) { domain = single }
          let content = shapes[slot].content(of: domain.intersection(program.rootDomains[slot]))
          values.append(content.register)
          valueFlags.append(content.flags)
        }
      }
    }
    self.origins = FlatArray(origins)
    derivedValues = FlatArray(values)
    derivedFlags = FlatArray(valueFlags)
    self.tables = tables
    views = FlatArray(tables.map(TableView.init))

    var rules = RuleFlattener(builder: builder)
    for rule in edition.exclusions { rules.add(rule, isCombination: false) }
    for rule in edition.combinations { rules.add(rule, isCombination: true) }
    for rule in edition.eligibility { rules.add(rule) }
    let limits = edition.codes.map { rules.add(needs: $0.limits) }
    derivedSlots = FlatArray(
      edition.facts.indices.filter { slot in
        switch edition.facts[slot].origin {
        case .given, .referenceDate, .reading: false
        case .expression, .table: edition.facts[slot].isAskable
        }
      }.map { Int32($0) })
    readers = edition.facts.map(ValueReader.init)
    bounds = FlatArray(edition.facts.map(ValueBounds.init))
    slots = ByteTable(edition.facts.enumerated().map { ($1.name, Int32($0)) })
    linesOfSlot = FlatArray(
      edition.facts.indices.map { slot in
        program.readsLines.contains(slot)
          ? LineBits.bits(LineKind.allCases.filter { program.reads($0, slot: slot) }) : 0
      })
    lineSlots = FlatArray(program.readsLines.map { Int32($0) })
    exclusionCount = edition.exclusions.count
    impossibilities = FlatArray(edition.impossibilities.map { rules.builder.add($0.when) })
    decisions = edition.decisions.indices.map {
      rules.decision($0, program.decisions[$0], edition, limits: limits)
    }
    decisionViews = FlatArray(decisions.map(DecisionView.init))
    needs = FlatArray(rules.needs)
    bars = FlatArray(rules.bars)
    eligibility = FlatArray(rules.eligibility)
    indices = FlatArray(rules.indices)

    builder = rules.builder
    nodes = FlatArray(builder.nodes)
    numbers = FlatArray(builder.numbers)
    children = FlatArray(builder.children)
    spans = FlatArray(builder.spans)
    pairs = FlatArray(builder.pairs)
    constants = FlatArray(builder.constants)
    expressions = FlatArray(builder.expressions)
    sources = builder.sources
    pointers = FlatArray([
      EditionPointers(
        nodes: nodes.pointer, numbers: numbers.pointer, children: children.pointer, layouts: layouts.pointer,
        views: views.pointer, expressions: expressions.pointer, spans: spans.pointer, pairs: pairs.pointer,
        constants: constants.pointer, origins: self.origins.pointer, roots: self.roots.pointer,
        rootFlags: rootFlags.pointer, slotCount: self.roots.count, derivedValues: derivedValues.pointer,
        derivedFlags: derivedFlags.pointer, needs: needs.pointer, bars: bars.pointer, indices: indices.pointer,
        linesOfSlot: linesOfSlot.pointer, bounds: bounds.pointer, eligibility: eligibility.pointer,
        exclusionCount: exclusionCount,
        impossibilities: FlatSpan(impossibilities), lineSlots: FlatSpan(lineSlots),
        derivedSlots: FlatSpan(derivedSlots), decisions: FlatSpan(decisionViews))
    ])
  }
}

/// How a slot gets its value.
struct SlotOrigin: BitwiseCopyable, Sendable {
  /// Where a value comes from.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case given, expression, table
  }

  var kind: Kind
  /// The expression or table.
  var index: Int32 = -1
  /// Where the values of the table begin.
  var values: Int32 = 0
}

/// A table as pointers into memory that its edition keeps.
///
/// Unchecked because of the pointers; safe to share between tasks, whatever comes from outside:
/// - What they point to is written once, by the initializer of a `FlatArray`, before any view exists.
/// - It lives as long as the edition, which `PreparedQuestion.Core.withSpace` and `Evaluator.compactAnswers` hold until
///   the last read; views are made and read nowhere else.
/// - No text or number of a query is an index. A value enters a register only when `ValueBounds` or `ValueReader` says
///   that its fact can have it; and of a register a bit or place is read only after it was compared with the counts
///   here (`Machine.child`, `Machine.choose`). All other places were worked out from the rules when they were loaded.
struct TableView: BitwiseCopyable, @unchecked Sendable {
  var policy: FlatTable.Policy
  var eliminates: Bool
  var assumed: FlatSpan<FlatAssumed>
  var chooser: Int32
  var width: Int32
  var rowCount: Int32
  var validFrom: Int32
  var validUntil: Int32
  var inputs: UnsafePointer<Int32>
  var rowOfWord: UnsafePointer<Int32>
  var wordCount: Int32
  var cells: UnsafePointer<FlatCell>
  var ranges: UnsafePointer<Register>
  var families: UnsafePointer<FlatFamily>
  var full: TreeView
  var blank: TreeView
  var hasBlank: Bool
  var outputs: UnsafePointer<FlatOutput>
  var outputCount: Int32

  /// A tree as pointers.
  ///
  /// Unchecked because of the pointers; safe as the view that it is a part of: its arrays are kept by the same table, and
  /// `Machine.child` reads a child only below the count of its node.
  struct TreeView: BitwiseCopyable, @unchecked Sendable {
    var nodes: UnsafePointer<TableTree.Node>
    var children: UnsafePointer<Int32>
    var borders: UnsafePointer<Int64>
    var rows: UnsafePointer<Int32>

    init(_ tree: TableTree) {
      nodes = tree.nodes.pointer
      children = tree.children.pointer
      borders = tree.borders.pointer
      rows = tree.rows.pointer
    }
  }

  init(_ table: FlatTable) {
    policy = table.policy
    eliminates = table.eliminates
    assumed = FlatSpan(table.assumed)
    chooser = table.chooser
    width = Int32(table.inputs.count)
    rowCount = Int32(table.rowCount)
    validFrom = table.validFrom
    validUntil = table.validUntil
    inputs = table.inputs.pointer
    rowOfWord = table.rowOfWord.pointer
    wordCount = Int32(table.rowOfWord.count)
    cells = table.cells.pointer
    ranges = table.ranges.pointer
    families = table.families.pointer
    full = TreeView(table.fullRows)
    blank = TreeView(table.blankRows ?? table.fullRows)
    hasBlank = table.blankRows != nil
    outputs = table.outputs.pointer
    outputCount = Int32(table.outputCount)
  }
}
