#if Service
  internal import JSONText
  internal import RegionRules
  internal import RuleEngine

  /// A receipt on its way to the decision log.
  struct LogEntry: Sendable {
    /// When it was asked, in milliseconds since 1970.
    let askedAt: Int64
    /// `REGION/EDITION`.
    let edition: String?
    /// The receipt as one line of JSON.
    let receipt: String

    /// Makes the entry of an answer.
    ///
    /// - Parameters:
    ///   - given: The answer as it is given.
    ///   - asker: The name of the key that asked.
    ///   - moment: When it was asked.
    ///   - mask: What is left out.
    init(_ given: GivenAnswer, asker: String?, at moment: LogMoment, mask: ReceiptMask?) {
      askedAt = moment.milliseconds
      edition = given.answer.edition
      var line = Array(#"{"engine":"#.utf8) + JSONValue.string(EngineVersion.current).bytes()
      line += Array(#","edition":"#.utf8) + JSONValue(given.answer.edition).bytes()
      line += Array(#","digest":"#.utf8) + JSONValue.string(given.digest).bytes()
      line += Array(#","query":"#.utf8) + QueryJSON.json(given.query).bytes()
      line += Array(#","answer":"#.utf8) + given.bytes
      line += Array(#","askedAt":"#.utf8) + JSONValue.string(moment.text).bytes()
      line += Array(#","askedBy":"#.utf8) + JSONValue(asker).bytes()
      line.append(UInt8(ascii: "}"))
      if let mask, let masked = Self.masked(line, mask) { line = masked }
      receipt = String(decoding: line, as: UTF8.self)
    }

    /// An entry from its parts.
    init(askedAt: Int64, edition: String?, receipt: String) {
      self.askedAt = askedAt
      self.edition = edition
      self.receipt = receipt
    }

    private static func masked(_ line: [UInt8], _ mask: ReceiptMask) -> [UInt8]? {
      do throws(QueryError) {
        let receipt = mask.apply(to: try Receipt(line))
        return receipt.masked.isEmpty ? nil : receipt.json.bytes()
      } catch {
        // A line that was just written always reads back.
        return Array("{}".utf8)
      }
    }
  }

  /// An answer with the question and the bytes that the caller gets.
  struct GivenAnswer: Sendable {
    var query: Query
    var answer: Answer
    var digest: String
    /// The answer as JSON.
    var bytes: [UInt8]

    init(_ query: Query, _ answer: Answer, in library: RuleLibrary) {
      self.query = query
      self.answer = answer
      digest = library.digest(of: answer)
      bytes = AnswerJSON.write(answer, digest: digest)
    }
  }
#endif
