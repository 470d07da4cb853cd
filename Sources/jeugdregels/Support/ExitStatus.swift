import ArgumentParser

/// How the command ends.
enum ExitStatus: Int32 {
  /// The question is answered, or nothing was found.
  case clean = 0
  /// A check found something, or a case does not come out as expected.
  case findings = 1
  /// The query or the input is wrong.
  case wrongInput = 2
  /// The rules can't be loaded.
  case notLoaded = 3
  /// The command is used in a wrong way; the argument parser ends with it too.
  case usage = 64

  /// Ends the command, unless all is well.
  func end() throws {
    if self != .clean { throw ExitCode(rawValue) }
  }
}
