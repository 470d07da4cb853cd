/// The cost of a decision against the size of its table, as a plot of text.
enum Plot {
  static func text(_ cost: [(rows: Int, time: Double)]) -> String {
    let most = cost.map(\.time).max() ?? 1
    var text = "```\n   rows      time\n"
    for (rows, time) in cost {
      let number = String(rows)
      let shown = Figure.time(time)
      let bar = String(repeating: "#", count: max(1, Int(40 * time / most)))
      text += String(repeating: " ", count: max(0, 7 - number.count)) + number
      text += String(repeating: " ", count: max(0, 10 - shown.count)) + shown + "  " + bar + "\n"
    }
    return text + "```\n"
  }
}
