import JSONText

/// Why a request is not answered.
struct ResponseError: Error {
  let code: Int
  let message: String

  static let parseError = ResponseError(code: -32_700, message: "Dit bericht is geen JSON.")
  static let unreadableHeader = ResponseError(code: -32_700, message: "Voor dit bericht staat geen bruikbare kop.")
  static let invalidRequest = ResponseError(code: -32_600, message: "Dit bericht is geen vraag.")
  static let invalidParams = ResponseError(code: -32_602, message: "De gegevens bij deze vraag kloppen niet.")
  static let notInitialized = ResponseError(code: -32_002, message: "De server wacht nog op `initialize`.")
  static let cancelled = ResponseError(code: -32_800, message: "De vraag is ingetrokken.")

  static func methodNotFound(_ method: String) -> ResponseError {
    ResponseError(code: -32_601, message: "De server kent `\(method)` niet.")
  }

  /// A request that is understood but cannot be carried out.
  static func failed(_ message: String) -> ResponseError { ResponseError(code: -32_803, message: message) }

  var json: JSONValue { ["code": JSONValue(code), "message": .string(message)] }
}
