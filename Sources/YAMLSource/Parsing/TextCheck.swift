public import Diagnostics

extension DiagnosticCode {
  /// The file has more bytes than the limit.
  public static let yamlTooLarge: DiagnosticCode = "yaml-too-large"

  /// The bytes are not UTF-8.
  public static let yamlEncoding: DiagnosticCode = "yaml-encoding"

  /// The text holds a character that cannot be seen and does not belong in a rule file.
  public static let yamlControlCharacter: DiagnosticCode = "yaml-control-character"
}

/// Checks the bytes of a file before they are parsed, so that each fault gets its exact place.
enum TextCheck {
  /// Faults of bytes beyond this number are not told: the file is then wrong as a whole.
  private static let mostFaults = 10

  static func tooLarge(_ size: Int, file: String, limits: YAMLLimits) -> Diagnostic? {
    guard size > limits.maximumBytes else { return nil }
    return Diagnostic(
      .yamlTooLarge, "Het bestand is \(size) bytes groot; het mag er hoogstens \(limits.maximumBytes) zijn.",
      at: .wholeFile(file), help: "Verdeel de inhoud over meer bestanden.")
  }

  static func faults(in bytes: [UInt8], file: String, limits: YAMLLimits) -> [Diagnostic] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return [
        Diagnostic(
          .yamlEncoding, "Het bestand is opgeslagen als UTF-16.", at: .wholeFile(file),
          help: "Sla het bestand op als UTF-8.")
      ]
    }
    var faults: [(offsets: Range<Int>, fault: Fault)] = []
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count, faults.count < min(mostFaults, limits.maximumDiagnostics) {
      let byte = bytes[at]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        at += 1
        continue
      }
      let (length, fault) = check(bytes[at...].prefix(4))
      if let fault { faults.append((at..<at + length, fault)) }
      at += length
    }
    guard !faults.isEmpty else { return [] }
    let text = SourceText(bytes: bytes)
    return faults.map { $0.fault.diagnostic(at: text.range($0.offsets, file: file)) }
  }

  /// Checks the character that the bytes begin with.
  private static func check(_ bytes: ArraySlice<UInt8>) -> (length: Int, fault: Fault?) {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      let length = UTF8.width(scalar)
      return (length, isRefused(scalar) ? .control(scalar) : nil)
    case .error, .emptyInput:
      return (1, .notUTF8(bytes.first ?? 0))
    }
  }

  /// Whether YAML does not allow the character, or editors and YAML disagree on whether it ends a line.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A fault of one character.
  private enum Fault {
    case notUTF8(UInt8)
    case control(Unicode.Scalar)

    func diagnostic(at range: SourceRange) -> Diagnostic {
      switch self {
      case .notUTF8(let byte):
        let hex = TextCheck.hex(UInt32(byte), digits: 2)
        let guess = byte >= 0xA0 ? " Misschien is `\(Unicode.Scalar(byte))` bedoeld." : ""
        return Diagnostic(
          .yamlEncoding, "Hier staat byte `\(hex)`, die geen UTF-8 is.", at: range,
          help: "Sla het bestand op als UTF-8.\(guess)")
      case .control(let scalar):
        let name = scalar.value == 0 ? "een nulteken" : "het onzichtbare teken"
        let code = TextCheck.hex(scalar.value, digits: 4)
        return Diagnostic(
          .yamlControlCharacter, "Hier staat \(name) `U+\(code)`.", at: range,
          help: "Haal het teken weg; het is vaak meegekomen bij het plakken.")
      }
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
