public import RegionRules

internal import RuleModel

/// What can be set about the service: a flag `--NAME` of the command, else a variable of the environment.
public enum ServiceSetting: String, CaseIterable, Sendable {
  case host, port, rules, keys, insecure
  case maximumBody = "maximum-body"
  case maximumBatch = "maximum-batch"
  case maximumConcurrency = "maximum-concurrency"
  case timeout
  case requestsPerMinute = "requests-per-minute"
  case origin
  case reloadInterval = "reload-interval"
  case log
  case logPolicy = "log-policy"
  case logRetention = "log-retention"
  case logMask = "log-mask"

  /// The variable of the environment: `JEUGDREGELS_MAXIMUM_BODY`.
  public var variable: String {
    "JEUGDREGELS_" + String(rawValue.map { $0 == "-" ? "_" : Character($0.uppercased()) })
  }

  /// A value that can't be.
  public struct Fault: Error, Hashable, Sendable {
    /// One plain Dutch sentence that names the setting, what was given and what is allowed.
    public let message: String

    /// - Parameter message: The sentence.
    public init(message: String) { self.message = message }
  }
}

extension ServiceConfiguration {
  /// A configuration by flags and environment.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  ///   - keys: The lines of the keys file that `keys` names.
  ///   - value: The value of a setting as it was written; `nil` when it is left out.
  /// - Throws: A `Fault` for a value that can't be.
  public init(
    root: String, keys lines: [String], value: (ServiceSetting) -> String?
  ) throws(ServiceSetting.Fault) {
    self.init(root: root)
    host = value(.host) ?? host
    port = try Self.number(.port, value, 0...65_535) ?? port
    isInsecure = try Self.truth(.insecure, value)
    maximumBody = try Self.number(.maximumBody, value, 1_024...(1 << 30)) ?? maximumBody
    maximumBatch = try Self.number(.maximumBatch, value, 1...1_000_000_000) ?? maximumBatch
    maximumConcurrency = try Self.number(.maximumConcurrency, value, 1...100_000) ?? maximumConcurrency
    timeout = try Self.number(.timeout, value, 1...3_600) ?? timeout
    requestsPerMinute = try Self.number(.requestsPerMinute, value, 0...1_000_000_000) ?? requestsPerMinute
    origins = Self.list(.origin, value)
    reloadInterval = try Self.number(.reloadInterval, value, 0...86_400) ?? reloadInterval
    for line in lines where !line.hasPrefix("#") && !line.allSatisfy(\.isWhitespace) {
      guard let key = APIKey(line: line) else {
        throw ServiceSetting.Fault(
          message: "In het sleutelbestand hoort op elke regel een naam en 64 hexadecimale cijfers (SHA-256).")
      }
      keys.append(key)
    }
    guard let path = value(.log) else {
      for setting in [ServiceSetting.logPolicy, .logRetention, .logMask] where value(setting) != nil {
        throw ServiceSetting.Fault(
          message: "`--\(setting.rawValue)` heeft alleen zin met een logboek. Geef het bestand met --log.")
      }
      return
    }
    var log = DecisionLogConfiguration(path: path)
    if let word = value(.logPolicy) {
      guard let policy = DecisionLogConfiguration.Policy(rawValue: word) else {
        throw ServiceSetting.Fault(message: "`--log-policy` is require of best-effort, niet `\(word)`.")
      }
      log.policy = policy
    }
    log.retentionDays = try Self.number(.logRetention, value, 0...36_500) ?? 0
    log.masked = Self.list(.logMask, value)
    decisionLog = log
  }

  private static func number(
    _ setting: ServiceSetting, _ value: (ServiceSetting) -> String?, _ range: ClosedRange<Int>
  ) throws(ServiceSetting.Fault) -> Int? {
    guard let text = value(setting) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw ServiceSetting.Fault(
        message:
          "`--\(setting.rawValue)` is een heel getal van \(range.lowerBound) tot en met \(range.upperBound), niet `\(text)`."
      )
    }
    return number
  }

  private static func truth(
    _ setting: ServiceSetting, _ value: (ServiceSetting) -> String?
  ) throws(ServiceSetting.Fault) -> Bool {
    switch value(setting) {
    case nil, "false": return false
    case "true": return true
    case let text?:
      throw ServiceSetting.Fault(message: "`\(setting.variable)` is true of false, niet `\(text)`.")
    }
  }

  private static func list(_ setting: ServiceSetting, _ value: (ServiceSetting) -> String?) -> [String] {
    (value(setting) ?? "").split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  /// The masked names that no edition knows: likely misspelt, so that the value would be kept after all.
  ///
  /// - Parameter library: The rules.
  public func unknownMasks(in library: RuleLibrary) -> [String] {
    let editions = library.regions.flatMap(\.editions).map(\.edition)
    let known = Set(editions.flatMap { $0.facts.map(\.name) + $0.lineFields.map(\.name) })
    return (decisionLog?.masked ?? []).filter { $0 != "id" && !known.contains($0) }
  }
}
