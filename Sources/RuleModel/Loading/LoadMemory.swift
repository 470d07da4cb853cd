internal import Diagnostics
internal import Synchronization
internal import YAMLSource

/// What earlier loads made of the files, so that a later load makes anew only what depends on a file that changed.
///
/// What comes out is the same as without it: something is taken over only when every byte that it was made of is the
/// same. Safe to use from several tasks.
public final class LoadMemory: Sendable {
  /// A file as YAML.
  private struct ReadFile: Sendable {
    let bytes: [UInt8]
    let root: YAMLNode?
    let diagnostics: [Diagnostic]
  }

  /// What holds for every region, and whether it is right by itself.
  struct National: Sendable {
    let files: NationalFiles
    let check: [Diagnostic]
  }

  let national = Shelf<National>()
  let editions = Shelf<Edition?>()
  let cases = Shelf<[ConformanceCase]>()
  let traceability = Shelf<Traceability?>()
  /// Never optional: a lock inside an optional is read by its users outside the lock.
  private let trees = Mutex<[String: ReadFile]>([:])
  private let keepsTrees: Bool

  /// Creates an empty memory.
  ///
  /// - Parameter keepsTrees: Whether files are kept as YAML too: an edition of which one file changed is then made sooner,
  ///   at the cost of some megabytes.
  public init(keepsTrees: Bool = true) {
    self.keepsTrees = keepsTrees
  }

  /// Reads a file, unless the same bytes were read before.
  func read(_ raw: RawFile) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    if keepsTrees, let known = trees.withLock({ $0[raw.path] }), known.bytes == raw.bytes {
      return (known.root, known.diagnostics)
    }
    let (document, diagnostics) = YAMLReader.read(raw.bytes, file: raw.path, limits: RuleFile.limits)
    let read = ReadFile(bytes: raw.bytes, root: document?.root, diagnostics: diagnostics)
    if keepsTrees { trees.withLock { $0[raw.path] = read } }
    return (read.root, diagnostics)
  }

  /// Forgets files that are gone.
  ///
  /// - Parameters:
  ///   - files: The files that there are.
  ///   - region: The region of which these are all the files; all regions when `nil`.
  func keep(only files: [RawFile], ofRegion region: String?) {
    trees.withLock { trees in
      let paths = Set(files.map(\.path))
      let folder = region.map { "Regions/\($0)/" } ?? ""
      for path in trees.keys where path.hasPrefix(folder) && !paths.contains(path) { trees[path] = nil }
    }
  }
}

/// What was made of files.
struct Made<Content: Sendable>: Sendable {
  /// The files it depends on.
  let files: [RawFile]
  let content: Content
  /// What is wrong with the files.
  let diagnostics: [Diagnostic]
  /// A number that nothing else has.
  let version: UInt64
}

/// Things of one kind that were made of files, by name.
final class Shelf<Content: Sendable>: Sendable {
  private let made = Mutex<[String: Made<Content>]>([:])

  /// Returns what was made of these files, or makes it.
  ///
  /// - Parameters:
  ///   - name: What it is.
  ///   - files: Everything that it depends on.
  ///   - make: Makes it, and reports what is wrong.
  func take(_ name: String, of files: [RawFile], _ make: (Faults) -> Content) -> Made<Content> {
    if let known = made.withLock({ $0[name] }), known.files == files { return known }
    let faults = Faults()
    let content = make(faults)
    let new = Made(files: files, content: content, diagnostics: faults.bag.all, version: EditionVersion.next())
    made.withLock { $0[name] = new }
    return new
  }
}
