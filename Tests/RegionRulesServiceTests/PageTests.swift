#if Service
  import RegionRules
  import RuleBook
  import RuleLanguage
  import RuleModel
  import TestSupport
  import Testing

  @testable import RegionRulesService

  /// The pages of the example region, as a browser gets them.
  @Suite struct PageTests {
    private static let library = RuleLoad(
      files: FixtureFiles.files("voorbeeld").map { LoadedFile(path: $0.path, text: $0.text) }
    ).library
    private static let books = RuleBooks()

    private func ask(_ text: String, isReply: Bool = true) throws -> String {
      let page = AskPage(
        Self.library, region: "voorbeeld", decision: "code", books: Self.books, today: CalendarDate("2020-06-01"))
      return try #require(PageTemplates().render("ask", try page.view(FormFields(text), isReply: isReply).view))
    }

    private func part(_ edition: String, _ path: String) throws -> String {
      let loaded = try #require(Self.library.edition(edition))
      let view = try #require(RulesPage(Self.library, books: Self.books).part(loaded, path))
      return try #require(PageTemplates().render("part", view))
    }

    @Test(
      "The interview",
      arguments: [
        ("page-ask-first", "date=2020-06-01"),
        ("page-ask-answered", "date=2020-06-01&f.hulp=begeleiding&fact=zwaarte&kind=one&value=zwaar&do=next"),
        ("page-ask-again", "date=2020-06-01&f.hulp=begeleiding&f.zwaarte=zwaar&wish=hulp"),
        ("page-ask-wrong", "date=2020-06-01&fact=hulp&kind=one&value=niets&do=next"),
        ("page-ask-two", "date=2020-06-01&f.hulp=begeleiding&do=copy"),
        ("page-ask-why-not", "date=2020-06-01&f.hulp=begeleiding&f.zwaarte=zwaar&whynot=45A01"),
      ])
    func interview(name: String, fields: String) throws {
      expectGolden(try ask(fields), named: name)
    }

    @Test("Rules", arguments: [("page-rule-table", "selection/code"), ("page-rules-exclusions", "exclusions")])
    func rules(name: String, path: String) throws {
      expectGolden(try part("voorbeeld/2020", path), named: name)
    }

    @Test("Every rule has a page of its own, and every link of a chapter leads to one")
    func everyRule() throws {
      for loaded in Self.library.regions.flatMap(\.editions) {
        let book = Self.books.book(loaded)
        #expect(!book.chapters.isEmpty)
        for chapter in book.chapters {
          let html = try #require(book.chapter(chapter.id))
          let start = "/regels/\(loaded.id)/"
          let addresses = html.matches(of: /href="([^"]*)"/).map { String($0.1) }
          #expect(addresses.count >= chapter.count, "\(loaded.id) \(chapter.id)")
          for address in addresses {
            #expect(address.hasPrefix(start) && book.rule(String(address.dropFirst(start.count))) != nil, "\(address)")
          }
        }
      }
    }

    @Test("What was typed never becomes markup")
    func escapes() throws {
      let bad = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
      let texts = [
        try ask("date=\(bad)&f.hulp=\(bad)&f.\(bad)=\(bad)&2.date=\(bad)&2.f.\(bad)=\(bad)&skip=\(bad)&whynot=\(bad)"),
        try ask("fact=hulp&kind=number&value=\(bad)&do=next&case=\(bad)"),
        try #require(
          PageTemplates().render("trial", TrialPage(Self.library, FormFields("text=\(bad)&edition=\(bad)")).view)),
      ]
      for text in texts { #expect(!text.contains("<script>alert")) }
    }

    @Test(
      "Amounts as they are typed",
      arguments: [
        ("1.250,50", "1250.50"), ("€ 1250", "1250"), ("12,5", "12.5"), ("12.5", "12.5"), ("1.250", "1250"), ("", ""),
        ("1.000.000", "1000000"), ("-5", "-5"), (".500", ".500"),
      ])
    func numbers(typed: String, read: String) { #expect(AskPage.number(typed) == read) }

    @Test("Fields are read as they were written")
    func fieldsReturn() {
      let items = [("naam", "waarde"), ("é&=+ %", "a=b&c%20+ü"), ("leeg", "")]
      let read = FormFields(FormFields.text(items)).items
      #expect(read.map(\.name) == items.map(\.0) && read.map(\.value) == items.map(\.1))
    }

    @Test("A copy that is broken is told by line; one that changes answers by case")
    func trial() throws {
      let path = "Regions/voorbeeld/2020/selection.yaml"
      let text = try #require(FixtureFiles.files("voorbeeld").first { $0.path == path }?.text)
      func tried(_ text: String) throws -> String {
        let fields = FormFields(FormFields.text([("edition", "voorbeeld/2020"), ("file", path), ("text", text)]))
        return try #require(PageTemplates().render("trial", TrialPage(Self.library, fields).view))
      }
      #expect(try tried(text).contains("De regels"))
      let broken = try tried(text.replacing("45A02", with: "45X02"))
      #expect(broken.contains("kunnen de regels niet worden geladen") && broken.contains("regel 7, kolom"))
      let changed = try tried(text.replacing("| zwaar   | 45A02 ", with: "| zwaar   | 45A01 "))
      #expect(changed.contains("Was: ") && changed.contains("45A01"))
    }
  }
#endif
