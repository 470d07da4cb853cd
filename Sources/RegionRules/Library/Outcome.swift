internal import RuleEngine

/// The outcome of a decision; the language of expressions has an outcome of its own.
typealias Outcome = RuleEngine.Outcome
