/// How the service runs: address, rules, limits, keys.
public struct ServiceConfiguration: Sendable {
  /// The address to listen on; anything but loopback asks for keys, or `isInsecure`.
  public var host: String = "127.0.0.1"
  /// The port; 0 takes a free one.
  public var port: Int = 8080
  /// The folder that holds `Regions/` and `Rules/`.
  public var root: String
  /// Most bytes of a request body.
  public var maximumBody: Int = 1 << 20
  /// Most queries in one batch.
  public var maximumBatch: Int = 100_000
  /// Most requests that are answered at the same time; one more is told to come back.
  public var maximumConcurrency: Int = 64
  /// Seconds after which a request is given up.
  public var timeout: Int = 30
  /// Most requests of one key (or address) in a minute; 0 is no limit.
  public var requestsPerMinute: Int = 0
  /// SHA-256 (hexadecimal) of every key that may ask, with a name; none is open to all.
  public var keys: [APIKey] = []
  /// The origins that pages elsewhere may ask from; none is no CORS at all.
  public var origins: [String] = []
  /// Listen on any address without keys.
  public var isInsecure = false
  /// Seconds between two looks at the rule files; 0 is never.
  public var reloadInterval: Int = 1
  /// How answers are recorded; `nil` records none.
  public var decisionLog: DecisionLogConfiguration?

  /// A configuration with the standard limits.
  ///
  /// - Parameter root: The folder that holds `Regions/` and `Rules/`.
  public init(root: String) { self.root = root }

  /// A key that may ask: its name in the log, and the SHA-256 of the key itself.
  public struct APIKey: Sendable, Hashable {
    /// The name in the log.
    public var name: String
    /// SHA-256 of the key, 64 hexadecimal digits.
    public var digest: String

    /// Reads a line of a keys file: `NAME SHA256`; `nil` when it is no such line.
    ///
    /// - Parameter line: The line.
    public init?(line: String) {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 2, words[1].count == 64, words[1].allSatisfy(\.isHexDigit) else { return nil }
      name = String(words[0])
      digest = words[1].lowercased()
    }
  }

  /// Whether the address is one that only this machine reaches.
  public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

  /// Why the service may not start like this, in Dutch; `nil` when it may.
  public var objection: String? {
    if !isLoopback, keys.isEmpty, !isInsecure {
      return
        "Op \(host) luisteren zonder sleutels mag niet. Geef een sleutelbestand met --keys, of kies --insecure als een andere laag de toegang regelt."
    }
    return nil
  }
}
