#if Service
  import Foundation
  import JSONText
  import RegionRules
  import RuleTesting
  import Testing

  @testable import RegionRulesService

  /// The real service on loopback.
  @Suite(.serialized) struct ServiceTests {
    @Test func answersAsTheCommandDoes() async throws {
      try await TestService.run { service in
        let query =
          #"{"id":"q1","region":"noord-holland","date":"2019-05-01","facts":{"arrangement":2,"intensiteit":"midden"}}"#
        let response = try await service.send("POST", "/v1/_evaluate", query)
        #expect(response.status == 200)
        #expect(response.headers["api-version"] == Operations.version)
        let library = try TestService.library.get()
        let answer = try library.answer(QueryJSON.read(Array(query.utf8)))
        #expect(
          response.text == String(decoding: AnswerJSON.write(answer, digest: library.digest(of: answer)), as: UTF8.self)
        )
      }
    }

    @Test func tellsWhatIsWrong() async throws {
      try await TestService.run { service in
        let cases: [(path: String, body: String, status: Int, word: String)] = [
          ("/v1/_evaluate", "{", 400, "invalid-json"),
          ("/v1/_evaluate", #"{"region":"nergens","date":"2019-05-01"}"#, 404, "unknown-region"),
          ("/v1/_evaluate", #"{"region":"noord-holland","date":"2019-02-30"}"#, 400, "invalid-date"),
          (
            "/v1/_evaluate", #"{"region":"noord-holland","date":"2019-05-01","facts":{"arangement":1}}"#, 400,
            "arrangement"
          ),
          (
            "/v1/_evaluate", #"{"id":"111222333","region":"noord-holland","date":"2019-05-01"}"#, 400,
            "burgerservicenummer"
          ),
          ("/v1/_why-not", "{}", 400, "code"), ("/v1/_replay", "{}", 400, "engine"), ("/v1/_check", "[]", 400, "files"),
        ]
        for entry in cases {
          let response = try await service.send("POST", entry.path, entry.body)
          #expect(response.status == entry.status, "\(entry.body): \(response.text)")
          #expect(response.text.contains(entry.word), "\(response.text)")
        }
        #expect(try await service.send("GET", "/v1/nergens").status == 404)
      }
    }

    @Test func everyOperationOfTheDocumentIsServed() async throws {
      try await TestService.run { service in
        let document = try JSONReader.parse(try await service.send("GET", "/v1/openapi.json").text)
        #expect(document["paths"]?.object?.keys.count == Set(Operations.all.map(\.path)).count)
        for operation in Operations.all where operation.method == .get {
          let path = operation.path.replacingOccurrences(of: "{region}", with: "noord-holland")
            .replacingOccurrences(of: "{edition}", with: "7-stappenplan")
          let response = try await service.send("GET", path)
          #expect(response.status == 200, "\(path): \(response.text)")
        }
      }
    }

    @Test func answersABatchInOrder() async throws {
      try await TestService.run { service in
        let lines = (0..<300).map { index in
          index % 7 == 0
            ? "{kapot"
            : #"{"id":"\#(index)","region":"noord-holland","date":"2019-05-01","facts":{"arrangement":\#(index % 9 + 1),"intensiteit":"licht"}}"#
        }
        let response = try await service.send("POST", "/v1/_batch", lines.joined(separator: "\n") + "\n")
        #expect(response.status == 200)
        let answers = response.text.split(separator: "\n")
        #expect(answers.count == lines.count)
        for (index, answer) in answers.enumerated() {
          let value = try JSONReader.parse(String(answer))
          if index % 7 == 0 {
            #expect(value["error"] != nil)
          } else {
            #expect(value["id"]?.string == String(index))
          }
        }
      }
    }

    @Test func keepsOutWhoHasNoKey() async throws {
      // SHA-256 of «geheim».
      let digest = "addb0f5e7826c857d7376d1bd9bc33c0c544790a2eac96144a8af22b1298c940"
      try await TestService.run { configuration in
        configuration.keys = [ServiceConfiguration.APIKey(line: "proef \(digest)")].compactMap { $0 }
        configuration.requestsPerMinute = 5
      } _: { service in
        #expect(try await service.send("GET", "/v1/status").status == 401)
        #expect(try await service.send("GET", "/v1/status", nil, ["X-API-Key": "fout"]).status == 403)
        #expect(try await service.send("GET", "/health/live").status == 200)
        var statuses: [Int] = []
        for _ in 0..<7 {
          statuses.append(try await service.send("GET", "/v1/status", nil, ["X-API-Key": "geheim"]).status)
        }
        #expect(statuses.contains(200) && statuses.last == 429, "\(statuses)")
      }
    }

    @Test func pagesAnswerWithoutScript() async throws {
      try await TestService.run { service in
        let front = try await service.send("GET", "/")
        #expect(front.status == 200 && front.text.contains("<h1>"))
        let path = "/vraag/noord-holland/arrangementscode"
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let asked = try await service.send("POST", path, "date=2019-05-01&fact=arrangement&value=2&do=next", form)
        #expect(asked.text.contains(#"name="f.arrangement" value="2""#), "\(asked.text.prefix(3000))")
        let done = try await service.send(
          "POST", path, "date=2019-05-01&f.arrangement=2&fact=intensiteit&value=midden&do=next", form)
        #expect(done.text.contains("50H22"))
        let hostile = try await service.send(
          "POST", path, "date=2019-05-01&f.arrangement=%3Cscript%3Ealert(1)%3C/script%3E", form)
        #expect(!hostile.text.contains("<script>alert"))
        #expect(try await service.send("GET", "/regels/noord-holland/7-stappenplan/codes").text.contains("50H11"))
        let national = try await service.send("GET", "/vraag/ijsselland/jeugdwet/jeugdhulp?edition=ijsselland/2023")
        #expect(national.status == 200 && national.text.contains(#"class="status"#), "\(national.text.prefix(500))")
      }
    }

    @Test("A person reads what is wrong on a page, a program in JSON")
    func tellsWhatIsWrongToWhoAsks() async throws {
      try await TestService.run { service in
        let browser = ["Accept": "text/html,application/xhtml+xml,*/*;q=0.8"]
        for path in ["/nergens", "/vraag/nergens/code", "/vraag/noord-holland/nergens", "/vraag", "/regels/a/b"] {
          let page = try await service.send("GET", path, "", browser)
          #expect(page.status == 404 && page.headers["content-type"]?.hasPrefix("text/html") == true, "\(path)")
          #expect(page.text.contains("<h1>") && page.text.contains(#"href="/""#), "\(path): \(page.text)")
        }
        for (path, headers) in [("/nergens", [:]), ("/v1/nergens", browser), ("/health/nergens", browser)] {
          let problem = try await service.send("GET", path, "", headers)
          #expect(
            problem.status == 404 && problem.headers["content-type"] == "application/problem+json",
            "\(path): \(problem.text)")
        }
      }
    }

    @Test func comparesEditions() async throws {
      try await TestService.run { service in
        let body = #"{"old":"ijsselland/2018","new":"ijsselland/2018","queries":[]}"#
        let same = try JSONReader.parse(try await service.send("POST", "/v1/_diff", body).text)
        #expect(same["same"] == true && same["queries"]?["count"] == 0)
        let cases: [(body: String, status: Int, word: String)] = [
          (#"{"old":"ijsselland/2018"}"#, 400, "new"), (#"{"old":"x/1","new":"x/2"}"#, 404, "ijsselland/2018"),
          (#"{"old":"ijsselland/2018","new":"ijsselland/2018","renames":[]}"#, 400, "renames"),
          (#"{"old":"ijsselland/2018","new":"ijsselland/2018","decisions":[1]}"#, 400, "decisions"),
          (#"{"old":"ijsselland/2018","new":"ijsselland/2018","queries":[{}]}"#, 400, "region"), ("[]", 400, "old"),
          (#"{"old":"ijsselland/2018","new":"ijsselland/2018","olld":1}"#, 400, "old"),
        ]
        for entry in cases {
          let response = try await service.send("POST", "/v1/_diff", entry.body)
          #expect(response.status == entry.status, "\(entry.body): \(response.text)")
          #expect(response.text.contains(entry.word), "\(response.text)")
        }
      }
    }

    @Test func aDifferenceIsTheOneOfTheCommand() async throws {
      try await TestService.run { service in
        let body = #"{"old":"ijsselland/2018","new":"ijsselland/2023","decisions":["dyslexie"]}"#
        let response = try await service.send("POST", "/v1/_diff", body)
        let library = try TestService.library.get()
        let report = DifferenceReport(
          try #require(library.edition("ijsselland/2018")), try #require(library.edition("ijsselland/2023")),
          decisions: ["dyslexie"])
        #expect(response.status == 200 && response.text == report.json.text())
      }
    }

    @Test func checksRulesThatAreSentAlong() async throws {
      try await TestService.run { service in
        let files = ["region.yaml", "7-stappenplan/edition.yaml"].map { name -> JSONValue in
          let path = "Regions/noord-holland/\(name)"
          let text = try? String(contentsOfFile: TestService.root + "/" + path, encoding: .utf8)
          return ["path": .string(path), "text": .string((text ?? "") + "\nonbekend: 1\n")]
        }
        let body: JSONValue = ["files": .array(files)]
        let strange = #"{"files":[{"path":"a","text":"b","meer":1}]}"#
        #expect(try await service.send("POST", "/v1/_check", strange).status == 400)
        let checked = try JSONReader.parse(try await service.send("POST", "/v1/_check", body.text()).text)
        #expect(checked["valid"] == false)
        #expect(checked["findings"]?.array?.contains { $0["message"]?.string?.contains("onbekend") == true } == true)
      }
    }

    @Test func tellsWhyNot() async throws {
      try await TestService.run { service in
        let body = #"{"code":"50H21","query":\#(TestService.query())}"#
        let response = try await service.send("POST", "/v1/_why-not", body)
        #expect(response.status == 200 && response.text.contains("intensiteit"), "\(response.text)")
      }
    }

    @Test func aPageElsewhereMayAskWhenItsOriginIsAllowed() async throws {
      try await TestService.run {
        $0.origins = ["https://loket.example"]
      } _: { service in
        let ask = ["Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"]
        let allowed = try await service.send(
          "OPTIONS", "/v1/_evaluate", nil, ask.merging(["Origin": "https://loket.example"]) { $1 })
        #expect(allowed.status == 204 && allowed.headers["access-control-allow-origin"] == "https://loket.example")
        #expect(allowed.headers["access-control-allow-methods"]?.contains("POST") == true)
        let other = try await service.send(
          "OPTIONS", "/v1/_evaluate", nil, ask.merging(["Origin": "https://elders.example"]) { $1 })
        #expect(other.status == 405 && other.headers["access-control-allow-origin"] == nil)
        let answer = try await service.send(
          "POST", "/v1/_evaluate", TestService.query(), ["Origin": "https://loket.example"])
        #expect(answer.headers["access-control-allow-origin"] == "https://loket.example")
      }
    }

    @Test func refusesCitizenNumbersInABatchToo() async throws {
      try await TestService.run { service in
        let lines = [TestService.query("111222333"), TestService.query("goed")].joined(separator: "\n")
        let answers = try await service.send("POST", "/v1/_batch", lines).text.split(separator: "\n")
        #expect(answers.count == 2)
        #expect(answers.first?.contains("burgerservicenummer") == true && answers.last?.contains("50H22") == true)
      }
    }
  }
#endif
