import Foundation
import RegionRules
import RuleEngine
import TestSupport
import Testing

/// The example of the README, as it stands there.
struct ReadmeExampleTests {
  @Test func asALibrary() async throws {
    let queries = (1...9).map { number in
      Query(
        region: "noord-holland", date: "2019-05-01",
        facts: ["arrangement": .text("\(number)"), "intensiteit": .text("licht")])
    }
    let answers = try await self.answers(to: queries, root: FixtureFiles.packageRoot)
    #expect(Set(answers.compactMap(\.results.first?.code)).count == queries.count)
  }

  @Test func isTheExampleOfTheReadme() throws {
    let readme = try #require(FixtureFiles.contents("README.md"))
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first)
    let example = try #require(block.components(separatedBy: "```").first)
    let code = Set(source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    for line in example.split(separator: "\n") {
      let line = line.trimmingCharacters(in: .whitespaces).replacing(#"root: "rules""#, with: "root: root")
      #expect(code.contains(line), "\(line)")
    }
  }

  private func answers(to queries: [Query], root: String) async throws -> [Answer] {
    let library = try RuleLibrary.load(root: root)
    let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
      for query in queries { group.addTask { try library.answer(query) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return answers
  }
}
