import Foundation
import RegionRules
import RuleTesting
import Workloads

/// One path of loading, checking or comparing, done so many times: instructions are counted from outside.
let path = CommandLine.arguments.dropFirst().first ?? ""
let count = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

@inline(never) func use<Value>(_ value: borrowing Value) {}

switch path {
case "load":
  for _ in 0..<count { use(try RuleLibrary.load(root: root)) }
case "check":
  for _ in 0..<count { use(CheckReport(RuleLoad(root: root))) }
case "diff":
  let library = try RuleLibrary.load(root: root)
  guard let old = library.edition("ijsselland/2018"), let new = library.edition("ijsselland/2023") else { exit(1) }
  for _ in 0..<count { use(DifferenceReport(old, new)) }
case "key":
  var typing = try Typing(root: root)
  for _ in 0..<count { use(typing.type()) }
case "answers":
  // Every case of one edition (or of all), worked out in full as when it is seen for the first time.
  let library = try RuleLibrary.load(root: root)
  let wanted = CommandLine.arguments.dropFirst(3).first
  for edition in library.regions.flatMap(\.editions) where wanted == nil || edition.id == wanted {
    let queries = CaseRunner(library).queries(of: edition)
    for _ in 0..<count {
      for query in queries {
        guard let answer = try? library.answer(query) else { continue }
        use(AnswerJSON.write(answer, digest: library.digest(of: answer)))
      }
    }
    print(edition.id, queries.count * count)
  }
case "rows":
  use(try SizedTable(rows: count).library())
default: print("usage: LoadPaths load|check|diff|key|rows COUNT, or answers COUNT [EDITION]")
}
