internal import Crypto
internal import RuleModel

/// The fingerprint of rule files: equal files give an equal text, on any machine.
///
/// It is the SHA-256 of the lines that `sha256sum` prints for the files in the byte order of their paths, so that it can
/// be checked without this program:
///
/// ```sh
/// printf '%s\n' FILES | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum
/// ```
enum RuleDigest {
  /// Returns `sha256:` and 64 hexadecimal digits.
  ///
  /// - Parameter files: The files in any order; one that stands there twice counts once.
  static func text(of files: some Sequence<LoadedFile>) -> String {
    var texts: [String: String] = [:]
    for file in files { texts[file.path] = file.text }
    var outer = SHA256()
    for (path, text) in texts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let line = hex(SHA256.hash(data: Array(text.utf8))) + "  " + path + "\n"
      outer.update(data: Array(line.utf8))
    }
    return "sha256:" + hex(outer.finalize())
  }

  /// Bytes as hexadecimal digits.
  static func hex(_ digest: some Sequence<UInt8>) -> String {
    digest.reduce(into: "") { text, byte in
      if byte < 16 { text.append("0") }
      text += String(byte, radix: 16)
    }
  }
}
