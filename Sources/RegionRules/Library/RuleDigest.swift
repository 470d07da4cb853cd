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
    text(ofFilesWith: digests(of: files))
  }

  /// The digest of each file, by its path.
  static func digests(of files: some Sequence<LoadedFile>) -> [String: String] {
    var digests: [String: String] = [:]
    for file in files { digests[file.path] = hex(SHA256.hash(data: file.bytes)) }
    return digests
  }

  /// Returns `sha256:` and 64 hexadecimal digits.
  ///
  /// - Parameter digests: The digest of each file, by its path.
  static func text(ofFilesWith digests: [String: String]) -> String {
    var outer = SHA256()
    for (path, digest) in digests.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      outer.update(data: Array("\(digest)  \(path)\n".utf8))
    }
    return "sha256:" + hex(outer.finalize())
  }

  /// Bytes as hexadecimal digits.
  static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
