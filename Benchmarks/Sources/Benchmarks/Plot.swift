import Foundation

/// The cost of a decision against the size of its table, as a plot of text.
enum Plot {
  static func write(to path: String, cost: [(rows: Int, time: Double)]) throws {
    let most = cost.map(\.time).max() ?? 1
    var text = """
      # Benchmarks

      `swift run -c release --package-path Benchmarks Benchmarks` measures everything and writes
      [`Benchmarks/RESULTS.md`](../Benchmarks/RESULTS.md); `Benchmarks/peers.py` adds other engines. Only ratios within
      one run mean much: absolute times differ from machine to machine, and from one busy hour to the next.

      ## A decision against the number of rows

      Tables with two columns of words and two of ranges, hits spread over all rows, prepared question with typed values.

      ```
         rows      time

      """
    for (rows, time) in cost {
      let number = String(rows)
      let shown = Figure.time(time)
      let bar = String(repeating: "#", count: max(1, Int(40 * time / most)))
      text += String(repeating: " ", count: max(0, 7 - number.count)) + number
      text += String(repeating: " ", count: max(0, 10 - shown.count)) + shown + "  " + bar + "\n"
    }
    text += """
      ```

      A table is a tree of its columns: each level looks at one column, by the bit of a word or by a binary search among the
      borders of ranges, and the few rows at a leaf are checked in full. Memory is linear in the number of cells.

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
