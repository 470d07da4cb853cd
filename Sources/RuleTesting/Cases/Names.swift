internal import Diagnostics

/// An addition to a diagnostic; rule files have notes of their own.
typealias Note = Diagnostics.Note
