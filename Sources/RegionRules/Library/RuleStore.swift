internal import RuleModel
internal import Synchronization

/// Holds the library that is in use and swaps it for a newer one at once; a failed reload keeps the last good one.
///
/// ```swift
/// let store = RuleStore(try RuleLibrary.load(root: "rules"))
/// let answer = try store.library.answer(query)
/// try store.reload(root: "rules")
/// ```
public final class RuleStore: Sendable {
  private let current: Mutex<RuleLibrary>
  private let fault: Mutex<LoadFailure?> = Mutex(nil)
  // Rules change rarely, so that their files as YAML are not worth the memory.
  private let loader = RuleLoader(remembering: LoadMemory(keepsTrees: false))

  /// Creates a store.
  ///
  /// - Parameter library: The library to begin with.
  public init(_ library: RuleLibrary) {
    current = Mutex(library)
  }

  /// The library in use; an answer that was begun with it ends with it.
  public var library: RuleLibrary { current.withLock { $0 } }

  /// Why the last reload failed; `nil` when it did not.
  public var lastFailure: LoadFailure? { fault.withLock { $0 } }

  /// Puts another library in use.
  ///
  /// - Parameter library: The new library.
  public func replace(with library: RuleLibrary) {
    current.withLock { $0 = library }
    fault.withLock { $0 = nil }
  }

  /// Loads the rules again and puts them in use; when they can't be loaded the last good ones stay.
  ///
  /// Only what depends on a file that changed since the last reload is made anew.
  ///
  /// - Parameter root: The folder that holds `Regions/` and `Rules/`.
  /// - Throws: A `LoadFailure` with all that is wrong; it also stays in ``lastFailure``.
  public func reload(root: String) throws(LoadFailure) {
    let load = loader.load(root: root)
    guard load.hasErrors else { return replace(with: load.library) }
    let failure = LoadFailure(diagnostics: load.diagnostics)
    fault.withLock { $0 = failure }
    throw failure
  }
}
