#if Service
  internal import JSONText

  /// The body of a request as JSON.
  enum JSONBody {
    /// - Throws: A `Problem` with the place where it is no JSON.
    static func value(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
      do throws(JSONError) {
        return try JSONReader.parse(bytes)
      } catch {
        throw Problem.badRequest("Dit is geen JSON: \(error.message) (regel \(error.line), kolom \(error.column)).")
      }
    }
  }
#endif
