import Diagnostics
import YAMLSource

/// A file as bytes, with its path relative to the folder that holds `Regions/` and `Rules/`.
struct RawFile: Equatable, Sendable {
  let path: String
  let bytes: [UInt8]

  /// The parts of the path.
  var parts: [String] { path.split(separator: "/").map(String.init) }

  var loaded: LoadedFile { LoadedFile(path: path, bytes: bytes) }
}

/// A YAML file with its tree.
struct RuleFile {
  let path: String
  let root: YAMLNode

  /// The folder it lies in.
  var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

  /// Larger than for one file by hand: a table of a hundred thousand rows fits.
  static let limits = YAMLLimits(maximumBytes: 32 << 20)

  /// Reads a file and checks what every file begins with.
  static func read(
    _ raw: RawFile, _ memory: LoadMemory, keys: [String], subject: String, faults: Faults
  ) -> RuleFile? {
    let (root, diagnostics) = memory.read(raw)
    faults.gather(diagnostics)
    guard let root else { return nil }
    let start = SourceRange.wholeFile(raw.path)
    guard let block = Block(root, subject, keys: ["format"] + keys, anchor: start, faults: faults) else {
      return nil
    }
    checkFormat(block, faults: faults)
    return RuleFile(path: raw.path, root: root)
  }

  private static func checkFormat(_ block: Block, faults: Faults) {
    guard block.has("format") || block.isMeant("format") else {
      return faults.report(
        "missing-key", "Hier ontbreekt `format`.", at: block.anchor, help: "Schrijf bovenaan: `format: 1`.")
    }
    guard let node = block.value("format") else { return }
    guard faults.text(node) != "1" else { return }
    faults.report(
      "unknown-format", "Dit programma kent alleen regels van `format: 1`.", at: node.range,
      help: "Schrijf `format: 1`.")
  }
}
