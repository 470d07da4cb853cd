public import RuleModel

internal import RuleEngine

/// A region with its editions, oldest first.
public struct LoadedRegion: Sendable {
  /// Name, municipalities and the order of the editions.
  public let region: Region

  /// The editions that were loaded, oldest first.
  public let editions: [LoadedEdition]

  /// Puts a region together.
  ///
  /// - Parameters:
  ///   - region: Name and municipalities.
  ///   - editions: Its editions, oldest first.
  public init(region: Region, editions: [LoadedEdition]) {
    self.region = region
    self.editions = editions
  }

  /// Whether some edition has a decision or statement of this name.
  func has(question name: String) -> Bool { editions.contains { $0.edition.has(question: name) } }
}

extension Edition {
  /// Whether a decision or statement has this name.
  func has(question name: String) -> Bool {
    decisions.contains { $0.name == name } || statements.contains { $0.isNamed(name) }
  }

  /// The names of the decisions, then of the statements.
  var questionNames: [String] { decisions.map(\.name) + statements.map(\.name) }

  /// What a decision or statement carries beside its content.
  func head(ofQuestion name: String) -> RuleHead? {
    decisions.first { $0.name == name }?.head ?? statements.first { $0.isNamed(name) }?.head
  }
}
