import RuleLanguage
import RuleModel

/// Writes what DMN has no place for as extension elements, so that nothing is lost on the way back.
struct DMNHintWriter {
  let edition: Edition

  /// The attributes of a type.
  static func attributes(_ type: ValueType, mayBeNone: Bool) -> [(String, String?)] {
    var attributes: [(String, String?)] = [("type", type.schemaName)]
    if case .number(let number) = type {
      attributes += [
        ("unit", number.unit), ("decimals", String(number.decimals)), ("min", DecimalText.print(number.least)),
        ("max", DecimalText.print(number.greatest)),
      ]
    }
    return attributes + [("none", mayBeNone ? "allowed" : nil)]
  }

  /// Writes a type, with the label of each word.
  func type(
    _ type: ValueType, mayBeNone: Bool, labels: [String: String], more: [(String, String?)] = [],
    into xml: inout DMNXMLWriter
  ) {
    xml.element("extensionElements") { xml in
      xml.element("jr:type", Self.attributes(type, mayBeNone: mayBeNone) + more) { xml in
        for word in type.symbols?.words ?? [] { xml.empty("jr:value", [("word", word), ("label", labels[word])]) }
      }
    }
  }

  /// Writes what a rule file says of a table or fact beside its content.
  func rule(_ name: String, _ head: RuleHead, _ attributes: [(String, String?)], into xml: inout DMNXMLWriter) {
    let more: [(String, String?)] = [
      ("reason", head.reason.map(text)), ("caveat", head.caveat), ("from", head.valid?.from?.description),
      ("until", head.valid?.until?.description),
    ]
    xml.element("extensionElements") { xml in
      xml.element("jr:\(name)", attributes + more) { xml in
        for source in head.sources {
          xml.empty(
            "jr:source",
            [
              ("document", source.document), ("section", source.section), ("table", source.table), ("row", source.row),
              ("note", source.note),
            ])
        }
        for finding in head.accepted {
          xml.empty("jr:accept", [("finding", finding.finding), ("reason", finding.reason)])
        }
      }
    }
  }

  /// A text with the names of its facts in braces.
  func text(_ template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let slot): "{\(edition.facts.indices.contains(slot) ? edition.facts[slot].name : "")}"
      }
    }.joined()
  }

  /// A verdict as a cell writes it.
  func text(_ verdict: Verdict) -> String {
    func word(_ terms: [Edition.Term], _ index: Int) -> String {
      terms.indices.contains(index) ? " " + terms[index].word : ""
    }
    switch verdict {
    case .notEligible: return "not-eligible"
    case .excluded: return "excluded"
    case .consent(let index): return "consent" + word(edition.parties, index)
    case .first(let index): return "first" + word(edition.steps, index)
    case .refer(let index): return "refer" + word(edition.referrals, index)
    case .open: return "open"
    case .notInSource: return "not-in-source"
    }
  }
}
