/// Decides the decisions of a model in both ways: by FEEL, and where it can be, by the engine of rule files.
final class ModelJudges {
  /// What both gave.
  struct Judged {
    let feel: DMNResult
    /// What the engine gives; `nil` when the decision cannot be rule files.
    let engine: FEELValue?
    let judge: TCKReport.Judge
  }

  private let model: DMNModel
  /// The decisions as rule files, each with what it needs.
  private var prepared: [String: Result<EngineJudge, DMNRefusal>] = [:]

  init(_ model: DMNModel) { self.model = model }

  /// Decides.
  ///
  /// - Parameters:
  ///   - decision: The name of the decision.
  ///   - given: The value of each input, by name.
  func decide(_ decision: String, given: [String: FEELValue]) throws(DMNRefusal) -> Judged {
    let feel = try DMNRun(model, given: given).decide(decision)
    do throws(DMNRefusal) {
      let engine = try judge(decision).get().decide(given)
      return Judged(feel: feel, engine: engine, judge: .engine)
    } catch {
      return Judged(feel: feel, engine: nil, judge: .feel(error.description))
    }
  }

  private func judge(_ decision: String) -> Result<EngineJudge, DMNRefusal> {
    if let known = prepared[decision] { return known }
    let made: Result<EngineJudge, DMNRefusal>
    do throws(DMNRefusal) { made = .success(try EngineJudge(model, decision)) } catch { made = .failure(error) }
    prepared[decision] = made
    return made
  }
}
