internal import Diagnostics
internal import RuleEngine

/// The outcome of a decision; the language of expressions has an outcome of its own.
typealias Outcome = RuleEngine.Outcome

/// An addition to a diagnostic; rule files have notes of their own.
typealias Note = Diagnostics.Note
