import Foundation
import RuleLanguage

/// A table that adds or counts the rows that hold, as one calculation.
struct RowCalculation {
  let importer: TableImporter
  private var table: DMNTable { importer.table }

  /// A table in which rows are added or counted: each row gives its number when its tests hold, else zero.
  ///
  /// Without a row that holds it gives what the table says, else nothing for a sum and zero for a count.
  func expression() throws(DMNRefusal) -> FEELExpression {
    guard table.outputs.count == 1 else {
      throw DMNRefusal("Een aggregatie over meer uitkomsten wordt niet ondersteund.", line: table.line)
    }
    let names = importer.writer.model.names
    for input in table.inputs { _ = try importer.fact(input) }
    let zero = FEELExpression.constant(.number(0))
    var total: FEELExpression?
    var anyHolds: FEELExpression?
    for rule in table.rules {
      do throws(DMNRefusal) {
        let holds = try condition(rule, names)
        let number =
          table.aggregation == .count
          ? FEELExpression.constant(.number(1)) : try FEELParser.expression(rule.outputs.first ?? "", names: names)
        if case .constant(let value) = number, value == .null {
          throw DMNRefusal("Een rij zonder getal telt niet mee.")
        }
        let part = FEELExpression.choose(holds, number, zero)
        total = total.map { .arithmetic(.plus, $0, part) } ?? part
        anyHolds = anyHolds.map { .or($0, holds) } ?? holds
      } catch {
        throw error.at(rule.line)
      }
    }
    guard let total, let anyHolds else { throw DMNRefusal("Deze tabel heeft geen rijen.", line: table.line) }
    if let text = table.outputs[0].fallback {
      return .choose(anyHolds, total, try FEELParser.expression(text, names: names))
    }
    return table.aggregation == .count ? total : .choose(anyHolds, total, .constant(.null))
  }

  /// Whether a row holds.
  private func condition(_ rule: DMNTable.Rule, _ names: Set<String>) throws(DMNRefusal) -> FEELExpression {
    var all: FEELExpression?
    for (text, input) in zip(rule.tests, table.inputs) {
      let column = try FEELParser.expression(input.expression, names: names)
      guard let holds = try condition(FEELParser.tests(text, names: names), column) else { continue }
      all = all.map { .and($0, holds) } ?? holds
    }
    return all ?? .constant(.boolean(true))
  }

  /// Whether one of the tests holds for a column; `nil` when all do.
  private func condition(_ tests: [FEELTest], _ column: FEELExpression) throws(DMNRefusal) -> FEELExpression? {
    var either: FEELExpression?
    for test in tests {
      let holds: FEELExpression
      switch test {
      case .any: return nil
      case .compare(let comparison, let bound): holds = .compare(comparison, column, bound)
      case .range: holds = .within(column, [test])
      case .value(let wanted):
        guard !wanted.readsColumn else { throw DMNRefusal("Deze toets heeft in een berekening geen vorm.") }
        holds = .compare(.equal, column, wanted)
      case .not(let inner):
        guard let part = try condition(inner, column) else { throw DMNRefusal("`not(-)` geldt nooit.") }
        holds = .call("not", [part], labels: [])
      }
      either = either.map { .or($0, holds) } ?? holds
    }
    return either
  }
}
