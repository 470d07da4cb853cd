// Asks the service from Swift, with nothing but Foundation.
//
//   swiftc -parse-as-library client.swift -o client && ./client http://127.0.0.1:8080 noord-holland 2019-05-01 arrangement=2 intensiteit=midden
//
// With a key: export JEUGDREGELS_KEY=…

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A question: what is known goes in `facts`; what is left out is unknown.
struct Query: Encodable {
  var region: String
  var date: String
  var facts: [String: String]
}

/// The part of an answer that this client shows; the whole of it is in `/v1/openapi.json`.
struct Answer: Decodable {
  struct Result: Decodable {
    struct Reason: Decodable {
      let text: String
    }
    let code: String?
    let name: String?
    let status: String
    let reasons: [Reason]
  }

  struct Missing: Decodable {
    let fact: String
    let question: String
  }

  let outcome: String
  let results: [Result]
  let missing: [Missing]
  let digest: String
}

/// What the service says when it does not answer (RFC 9457).
struct Problem: Decodable, Error {
  let status: Int
  let title: String
  let detail: String
}

/// The service.
struct Client {
  let address: URL
  let key: String?

  /// Asks once; a service that is busy (429, 503) is asked again after the time that it names.
  func evaluate(_ query: Query, attempts: Int = 3) async throws -> (answer: Answer, receipt: String?) {
    var request = URLRequest(url: address.appendingPathComponent("v1/_evaluate"), timeoutInterval: 10)
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    if let key { request.setValue(key, forHTTPHeaderField: "X-API-Key") }
    request.httpBody = try JSONEncoder().encode(query)
    let (data, response) = try await URLSession.shared.data(for: request)
    guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    if [429, 503].contains(http.statusCode), attempts > 1 {
      let seconds = http.value(forHTTPHeaderField: "Retry-After").flatMap(Double.init) ?? 1
      try await Task.sleep(for: .seconds(seconds))
      return try await evaluate(query, attempts: attempts - 1)
    }
    guard http.statusCode == 200 else { throw try JSONDecoder().decode(Problem.self, from: data) }
    let answer = try JSONDecoder().decode(Answer.self, from: data)
    return (answer, http.value(forHTTPHeaderField: "Receipt-Id"))
  }
}

@main
struct Main {
  static func main() async throws {
    let words = CommandLine.arguments.dropFirst().map { $0 }
    guard words.count >= 3, let address = URL(string: words[0]) else {
      print("client ADRES REGIO DATUM gegeven=waarde …")
      exit(64)
    }
    let facts = words.dropFirst(3).compactMap { word -> (String, String)? in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    let query = Query(region: words[1], date: words[2], facts: Dictionary(facts) { $1 })
    let client = Client(address: address, key: ProcessInfo.processInfo.environment["JEUGDREGELS_KEY"])
    do {
      let (answer, receipt) = try await client.evaluate(query)
      print("Uitkomst: \(answer.outcome)")
      for result in answer.results {
        print("\(result.code ?? "-") \(result.name ?? "") (\(result.status))")
        for reason in result.reasons { print("  \(reason.text)") }
      }
      for missing in answer.missing { print("Nog te vragen: \(missing.question) [\(missing.fact)]") }
      print("Regels: \(answer.digest)")
      if let receipt { print("Bewijs: \(receipt)") }
    } catch let problem as Problem {
      print("\(problem.title) (\(problem.status)): \(problem.detail)")
      exit(1)
    }
  }
}
