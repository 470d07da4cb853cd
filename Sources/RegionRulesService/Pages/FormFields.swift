#if Service
  internal import Foundation

  /// The fields of a form, in order; a name may stand there more than once.
  struct FormFields {
    let items: [(name: String, value: String)]

    /// Reads `application/x-www-form-urlencoded` text, or the query part of an address.
    init(_ text: String) {
      items = text.split(separator: "&").prefix(2_000).map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        func decoded(_ text: Substring?) -> String {
          let plain = String(text ?? "").replacingOccurrences(of: "+", with: " ")
          return plain.removingPercentEncoding ?? plain
        }
        return (decoded(parts.first), decoded(parts.count > 1 ? parts[1] : nil))
      }
    }

    subscript(_ name: String) -> String? { items.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// Writes fields as the text that `init` reads.
    static func text(_ items: [(String, String)]) -> String {
      func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      }
      return items.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    }
  }
#endif
