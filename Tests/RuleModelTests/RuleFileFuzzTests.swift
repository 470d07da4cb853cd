import Diagnostics
import RuleAnalysis
import RuleModel
import TestSupport
import Testing

/// Random changes to whole rule files: never a crash, and every diagnostic has a place.
///
/// Reading a rule set takes as long as a hundred of the other inputs, so it does a hundredth of their rounds.
@Suite struct RuleFileFuzzTests {
  @Test("Damaged files give diagnostics, never a crash, and every diagnostic has a place")
  func damagedFiles() {
    var generator = SplitMix64(seed: 7)
    let paths = SmallRules.files.keys.sorted()
    let tokens = [
      "-", ":", "|", "[", "]", "{", "}", "?", "none", "not(", "\n", "  ", "datum", "code", "group", "1..9", "'",
    ]
    for _ in 0..<(Mutation.rounds(standard: 15_000) / 100) {
      guard let path = paths.randomElement(using: &generator) else { return }
      let bytes = Mutation.mutate(Array((SmallRules.files[path] ?? "").utf8), tokens: tokens, using: &generator)
      var files = SmallRules.files
      files[path] = String(decoding: bytes, as: UTF8.self)
      let (ruleSet, diagnostics) = RuleSetLoader.load(files: files.map { LoadedFile(path: $0.key, text: $0.value) })
      let found = diagnostics + (ruleSet?.editions ?? []).flatMap { CheckedEdition.check($0).1 }
      for diagnostic in found {
        #expect(!diagnostic.message.isEmpty && diagnostic.help?.isEmpty != true)
        #expect(diagnostic.range.start <= diagnostic.range.end)
      }
    }
  }
}
