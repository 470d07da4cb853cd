#if Service
  internal import HTTPTypes
  internal import Hummingbird
  internal import JSONText
  internal import NIOCore
  internal import RegionRules
  internal import RuleEngine

  /// What takes the place of a line of a batch.
  enum BatchLine: Sendable {
    case answer(GivenAnswer)
    /// An error as JSON.
    case error([UInt8])
  }

  /// Answers queries line by line while the lines come in.
  struct BatchAPI: Sendable {
    let questions: QuestionAPI
    let recorder: AnswerRecorder
    /// Most lines.
    let limit: Int
    /// Most bytes of a line.
    let longest: Int

    func response(to request: Request, _ context: ServiceContext) throws(Problem) -> Response {
      if request.headers[.contentLength] ?? "0" == "0", request.headers[.transferEncoding] == nil {
        throw Problem.badRequest("Geef de vragen mee: een per regel, in JSON.")
      }
      let body = request.body
      let asker = context.keyName
      return Response(
        status: .ok, headers: [.contentType: "application/x-ndjson"],
        body: .init { writer in
          var splitter = LineSplitter()
          var count = 0
          var waiting = 0
          var isWithin = true
          for try await buffer in body {
            let lines = splitter.lines(adding: buffer.readableBytesView)
            waiting = lines.isEmpty ? waiting + buffer.readableBytes : 0
            count += lines.count
            isWithin = count <= limit && waiting <= longest
            guard isWithin else {
              try await writer.write(ByteBuffer(bytes: tooMany))
              break
            }
            if !lines.isEmpty { try await writer.write(ByteBuffer(bytes: await answers(lines, asker))) }
          }
          let rest = splitter.finish()
          if isWithin, !rest.isEmpty {
            try await writer.write(ByteBuffer(bytes: count < limit ? await answers(rest, asker) : tooMany))
          }
          try await writer.finish(nil)
        })
    }

    /// The answers to some lines, recorded together.
    private func answers(_ lines: [ArraySlice<UInt8>], _ asker: String?) async -> [UInt8] {
      let filled = lines.filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
      guard recorder.log != nil else { return filled.flatMap { questions.unrecordedLine(Array($0)) + [0x0A] } }
      let results = filled.map { questions.line(Array($0)) }
      let given = results.compactMap { if case .answer(let given) = $0 { given } else { nil } }
      var isRecorded = true
      do throws(Problem) {
        _ = try await recorder.record(given, asker: asker)
      } catch {
        isRecorded = false
      }
      var bytes: [UInt8] = []
      for result in results {
        switch result {
        case .answer(let given): bytes += isRecorded ? given.bytes : Self.notRecorded(given.query.id)
        case .error(let error): bytes += error
        }
        bytes.append(0x0A)
      }
      return bytes
    }

    private var tooMany: [UInt8] {
      let error = QueryError(.tooManyLines, "Meer dan \(limit) regels, of een regel van meer dan \(longest) bytes.")
      return AnswerJSON.error(error, id: nil).bytes() + [0x0A]
    }

    /// No record, no answer.
    private static func notRecorded(_ id: String?) -> [UInt8] {
      let error = QueryError(.notRecorded, AnswerRecorder.notRecorded.detail)
      return AnswerJSON.error(error, id: id).bytes()
    }
  }
#endif
