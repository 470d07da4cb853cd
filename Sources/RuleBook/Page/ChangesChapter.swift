internal import RegionRules
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// The chapter that tells what an edition decides otherwise than the one before it.
struct ChangesChapter {
  /// Most groups of cases of a question that are told.
  private static let mostChanges = 40

  let book: EditionBook
  let previous: LoadedEdition?
  private var edition: Edition { book.edition }

  var markup: Markup {
    var parts: [Markup] = [tag("h2", [:], "Wat is er veranderd")]
    if let previous {
      parts += compared(previous)
    } else {
      parts.append(
        tag(
          "p", [:],
          "Van deze regio staat hier geen eerdere uitgave. Er is dus geen vorige uitgave om mee te vergelijken."))
    }
    return tag("section", ["id": "veranderd"], all: parts)
  }

  private func compared(_ previous: LoadedEdition) -> [Markup] {
    let difference = EditionDifference(previous.edition, edition)
    var parts: [Markup] = [
      tag(
        "p", ["class": "intro"],
        "Vergeleken met de vorige uitgave, \(previous.edition.title). De vragen die beide uitgaven hebben, zijn vergeleken over alle gegevens die beide kennen."
      )
    ]
    if difference.isSame { return parts + [tag("p", [:], "Er is geen verschil in betekenis. Dat is bewezen.")] }
    parts += questions(difference, previous.edition)
    parts += names(difference, previous.edition)
    parts += rest(difference.parts)
    return parts
  }

  // MARK: Questions

  private func questions(_ difference: EditionDifference, _ old: Edition) -> [Markup] {
    var parts: [Markup] = []
    let changed = difference.decisions.filter { !$0.isSame }
    let same = difference.decisions.filter(\.isSame)
    if !changed.isEmpty {
      parts.append(tag("h3", [:], "Vragen die anders uitkomen"))
      parts += changed.map { decision($0, old) }
    }
    if !same.isEmpty {
      parts.append(tag("h3", [:], "Vragen die hetzelfde uitkomen"))
      parts.append(tag("p", [:], "Bij dezelfde gegevens is het antwoord hetzelfde. Dat is bewezen."))
      parts.append(list(same.map { link($0.name, $0.question) }))
    }
    return parts
  }

  private func decision(_ decision: EditionDifference.Decision, _ old: Edition) -> Markup {
    var parts: [Markup] = [tag("h4", [:], link(decision.name, decision.question))]
    let (gone, new) = (decision.outputsOnlyBefore, decision.outputsOnlyAfter)
    if !gone.isEmpty { parts.append(tag("p", [:], "Wat dit eerst ook gaf: \(spoken(gone)).")) }
    if !new.isEmpty { parts.append(tag("p", [:], "Wat dit nu ook geeft: \(spoken(new)).")) }
    if !decision.isComplete {
      parts.append(
        tag("p", ["class": "caveat"], "Niet alles kon worden doorzocht; er kunnen meer verschillen zijn."))
    } else if decision.changes.isEmpty {
      parts.append(tag("p", [:], "Verder is het antwoord bij dezelfde gegevens hetzelfde. Dat is bewezen."))
    }
    let shown = decision.changes.prefix(Self.mostChanges)
    if !shown.isEmpty {
      let rows = shown.map { change in
        tag(
          "tr", [:], tag("td", [:], .text(outcome(change.before.outcome, old))),
          tag("td", [:], .text(outcome(change.after.outcome, edition))), tag("td", [:], cases(change)))
      }
      parts.append(table("Verschil bij: \(decision.question)", ["Was", "Wordt", "Wanneer"], rows))
    }
    let more = decision.changes.count - shown.count
    if more > 0 {
      parts.append(tag("p", [:], "En nog \(DutchText.count(more, "ander verschil", "andere verschillen"))."))
    }
    return .several(parts)
  }

  private func spoken(_ names: [String]) -> String { DutchText.list(names.map(RuleWords.spaced)) }

  /// When a change holds: one line for each group of cases.
  private func cases(_ change: EditionDifference.Change) -> Markup {
    var lines = change.cases.prefix(3).map { conditions in
      conditions.isEmpty ? "altijd" : conditions.map(condition).joined(separator: "; ")
    }
    let more = change.count - lines.count
    if more > 0 { lines.append("en in nog \(DutchText.count(more, "groep", "groepen")) gevallen") }
    if !change.isProved { lines.append("of zulke gegevens voorkomen, is niet bewezen") }
    return lines.count == 1 ? .text(lines[0]) : list(lines.map { .text($0) })
  }

  /// A condition of a difference with the labels of the fact: `zwaarte: Hoog`.
  private func condition(_ text: String) -> String {
    for separator in [" = ", ": "] {
      guard let range = text.firstRange(of: separator) else { continue }
      let name = String(text[..<range.lowerBound])
      guard let fact = edition.facts.first(where: { $0.name == name }) else { continue }
      let words = text[range.upperBound...].split(separator: ",").map { String($0.drop { $0 == " " }) }
      let values = words.map { word in
        switch word {
        case "true": "ja"
        case "false": "nee"
        default: fact.labels[word] ?? word
        }
      }
      return "\(RuleWords.spaced(name)): \(DutchText.list(values, joined: "of"))"
    }
    return text
  }

  /// An outcome in words: what comes out, with the name of the code.
  private func outcome(_ text: String, _ edition: Edition) -> String {
    text.split(separator: ",").map { part in
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, let outcome = Outcome(rawValue: first) else {
        return String(part.drop { $0 == " " })
      }
      let rest = words.dropFirst().map { word in
        edition.codes.first { $0.id == word }.map { "\($0.code.value ?? $0.id) (\($0.name))" } ?? word
      }
      let status = StatusText.short(outcome)
      return rest.isEmpty ? status : "\(rest.joined(separator: " ")): \(status)"
    }.joined(separator: ", ")
  }

  // MARK: Names and other parts

  private func names(_ difference: EditionDifference, _ old: Edition) -> [Markup] {
    var parts: [Markup] = []
    for names in difference.names {
      let title: String
      switch names.kind {
      case "decisions": title = "Vragen"
      case "codes": title = "Codes"
      case "facts": title = "Gegevens"
      default: continue
      }
      parts.append(tag("h3", [:], "\(title): nieuw en vervallen"))
      if !names.onlyAfter.isEmpty {
        parts.append(folded("Nieuw", names.onlyAfter.map { name($0, names.kind, edition) }))
      }
      if !names.onlyBefore.isEmpty {
        parts.append(folded("Vervallen", names.onlyBefore.map { .text(words($0, names.kind, old)) }))
      }
    }
    return parts
  }

  /// A name of the new edition, with a link to what it names.
  private func name(_ name: String, _ kind: String, _ edition: Edition) -> Markup {
    let head: RuleHead? =
      switch kind {
      case "decisions": edition.decisions.first { $0.name == name }?.head
      case "codes": edition.codes.first { $0.id == name }?.head
      default: edition.facts.first { $0.name == name }?.head
      }
    let text = words(name, kind, edition)
    guard let head, book.entries.contains(where: { $0.path == head.path }) else { return .text(text) }
    return tag("a", ["href": "#\(EntryMarkup.anchor(head.path))"], .text(text))
  }

  private func words(_ name: String, _ kind: String, _ edition: Edition) -> String {
    switch kind {
    case "decisions": edition.decisions.first { $0.name == name }?.question ?? name
    case "codes": edition.codes.first { $0.id == name }.map { "\($0.code.value ?? $0.id) \($0.name)" } ?? name
    default: RuleWords.spaced(name)
    }
  }

  private func link(_ decision: String, _ question: String) -> Markup {
    guard let head = edition.decisions.first(where: { $0.name == decision })?.head else { return .text(question) }
    return tag("a", ["href": "#\(EntryMarkup.anchor(head.path))"], .text(question))
  }

  /// Obligations, notes, budgets and the like.
  private func rest(_ changed: [EditionDifference.Part]) -> [Markup] {
    guard !changed.isEmpty else { return [] }
    var parts: [Markup] = [tag("h3", [:], "Andere onderdelen")]
    for (change, word) in [
      (EditionDifference.Part.Change.added, "Nieuw"), (.changed, "Gewijzigd"), (.removed, "Vervallen"),
    ] {
      let items = changed.filter { $0.change == change }.map { part -> Markup in
        guard change != .removed, let entry = book.entries.first(where: { $0.path == part.path }) else {
          return tag("span", ["class": "path"], .text(part.path))
        }
        return tag("a", ["href": "#\(EntryMarkup.anchor(part.path))"], .text(entry.title))
      }
      if !items.isEmpty { parts.append(folded(word, items)) }
    }
    return parts
  }

  private func folded(_ title: String, _ items: [Markup]) -> Markup {
    tag("details", [:], tag("summary", [:], "\(title) (\(String(items.count)))"), list(items))
  }

  private func list(_ items: [Markup]) -> Markup { tag("ul", [:], all: items.map { tag("li", [:], $0) }) }

  private func table(_ label: String, _ header: [String], _ rows: [Markup]) -> Markup {
    tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label],
      tag(
        "table", [:], tag("thead", [:], tag("tr", [:], all: header.map { tag("th", ["scope": "col"], .text($0)) })),
        tag("tbody", [:], all: rows)))
  }
}
