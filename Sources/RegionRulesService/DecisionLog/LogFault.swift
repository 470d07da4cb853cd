/// Why the decision log can't be used, for operators.
public struct LogFault: Error, Hashable, Sendable {
  /// What is the matter.
  public enum Kind: String, Sendable {
    /// No room on the disk.
    case full
    /// Another program holds the file.
    case locked
    /// The file or its folder may not be written.
    case readOnly = "read-only"
    /// The file or its folder can't be opened.
    case unreachable
    /// The file is no decision log.
    case foreign
    /// A later version made the file.
    case newer
    /// Reading or writing failed, or the file is damaged.
    case broken
  }

  /// What is the matter.
  public let kind: Kind
  /// The result code of SQLite; 0 when it has no part in it.
  public let code: Int

  init(_ kind: Kind, code: Int = 0) {
    self.kind = kind
    self.code = code
  }

  /// One plain Dutch sentence.
  public var message: String {
    switch kind {
    case .full: "De schijf met het logboek is vol."
    case .locked: "Een ander programma houdt het logboek bezet."
    case .readOnly: "Het logboek mag niet worden beschreven."
    case .unreachable: "Het logboek kan niet worden geopend. Bestaat de map, en mag de dienst erin schrijven?"
    case .foreign: "Dit bestand is geen logboek van Jeugdregels."
    case .newer: "Dit logboek is gemaakt door een nieuwere versie van Jeugdregels."
    case .broken: "Het logboek kan niet worden gelezen of geschreven (SQLite-code \(code))."
    }
  }

  /// Whether opening the file again may help.
  var asksForReopening: Bool { kind != .full && kind != .locked }
}

#if Service
  internal import GRDB

  extension LogFault {
    /// The fault behind an error of the database; nothing of what was written is in it.
    init(_ error: any Error) {
      if let fault = error as? LogFault {
        self = fault
        return
      }
      guard let error = error as? DatabaseError else {
        self.init(.broken)
        return
      }
      let kind: Kind =
        switch error.resultCode {
        case .SQLITE_FULL: .full
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
        case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
        case .SQLITE_CANTOPEN: .unreachable
        case .SQLITE_NOTADB: .foreign
        default: .broken
        }
      self.init(kind, code: Int(error.extendedResultCode.rawValue))
    }
  }
#endif
