#if Service
  internal import HTTPTypes

  extension HTTPField.Name {
    static let apiKey = named("X-API-Key")
    static let apiVersion = named("API-Version")
    static let referrerPolicy = named("Referrer-Policy")
    static let frameOptions = named("X-Frame-Options")
    /// The id of the receipt of an answer in the decision log.
    static let receiptID = named("Receipt-Id")

    /// A name that is known to be right.
    private static func named(_ name: String) -> HTTPField.Name {
      guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
      return name
    }
  }
#endif
