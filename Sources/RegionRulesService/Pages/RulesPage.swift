#if Service
  internal import Diagnostics
  internal import Foundation
  internal import RegionRules
  internal import RuleEngine
  internal import RuleLanguage
  internal import RuleModel

  /// The pages on which rules are read.
  struct RulesPage {
    let library: RuleLibrary

    init(_ library: RuleLibrary) { self.library = library }

    /// The regions with their editions.
    func index() -> [String: Any] {
      [
        "title": "Regels", "isRules": true,
        "regions": library.regions.map { region -> [String: Any] in
          [
            "name": region.region.name,
            "editions": region.editions.map {
              ["title": $0.edition.title, "href": "/regels/\($0.id)", "period": Self.period($0.edition)]
                as [String: Any]
            },
          ]
        },
      ]
    }

    /// One edition: tables, codes, rules, fixed answers, traceability.
    func edition(_ loaded: LoadedEdition) -> [String: Any] {
      let edition = loaded.edition
      var view: [String: Any] = [
        "title": edition.title, "id": loaded.id, "isRules": true, "period": Self.period(edition),
        "digest": String(loaded.digest.prefix(19)),
        "tables": edition.tables.map { table(edition, $0) } + derivedTables(edition),
        "codeCount": edition.codes.count,
        "codes": edition.codes.map { code -> [String: Any] in
          [
            "anchor": "code-\(code.id)", "code": code.code.value ?? "\(code.id) (niet in de bron)", "name": code.name,
            "unit": code.unit.value ?? "niet in de bron",
            "tariff": code.tariff.value.map { Value.number($0).description } ?? "niet in de bron",
          ]
        },
        "rules": rules(edition),
        "statements": edition.statements.map { statement -> [String: Any] in
          [
            "anchor": anchor(statement.head), "question": statement.question, "answer": statement.answer,
            "isGap": statement.isGap, "cite": cite(statement.head),
          ]
        },
      ]
      if let caveat = edition.validity.head.caveat { view["caveat"] = caveat }
      if let trace = loaded.traceability {
        let counts = Traceability.Kind.allCases.map { kind in
          (kind, trace.entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.ids.count })
        }
        let words: [Traceability.Kind: String] = [
          .rule: "in regels", .case: "in gevallen", .context: "als achtergrond", .gap: "als gat",
        ]
        view["traceTotal"] = trace.ids.count
        view["traceText"] = counts.filter { $0.1 > 0 }.map { "\($0.1) \(words[$0.0] ?? "")" }.joined(separator: ", ")
      } else {
        view["traceTotal"] = 0
        view["traceText"] = "geen verantwoording"
      }
      return view
    }

    private func derivedTables(_ edition: Edition) -> [[String: Any]] {
      edition.facts.compactMap { fact in
        guard case .table(let table) = fact.origin else { return nil }
        return self.table(edition, table)
      }
    }

    private func table(_ edition: Edition, _ table: DecisionTable) -> [String: Any] {
      let inputs = table.inputs.map { edition.facts[$0].name }
      var view: [String: Any] = [
        "anchor": anchor(table.head), "name": name(table.head.path), "cite": cite(table.head), "at": at(table.head),
        "head": inputs + table.outputs.map(\.name),
        "rows": table.rows.map { row -> [String: Any] in
          [
            "anchor": anchor(table.head) + "-" + row.id,
            "cells": row.cells.map(\.description) + row.outputs.map { output($0, edition) },
          ]
        },
      ]
      if let caveat = table.head.caveat { view["caveat"] = caveat }
      if let otherwise = table.otherwise {
        view["otherwise"] = otherwise.outputs.map { output($0, edition) }.joined(separator: ", ")
      }
      return view
    }

    private func output(_ cell: DecisionTable.OutputCell, _ edition: Edition) -> String {
      switch cell {
      case .code(let code):
        edition.codes.indices.contains(code) ? edition.codes[code].code.value ?? edition.codes[code].id : ""
      case .value(.symbol(let word)): word
      case .value(let value): value.description
      case .verdict(let verdict): word(verdict, edition)
      case .nothing: ""
      }
    }

    private func word(_ verdict: Verdict, _ edition: Edition) -> String {
      switch verdict {
      case .notEligible: "kan niet"
      case .excluded: "uitgesloten"
      case .consent(let party):
        "toestemming: \(edition.parties.indices.contains(party) ? edition.parties[party].text : "")"
      case .first(let step): "eerst: \(edition.steps.indices.contains(step) ? edition.steps[step].text : "")"
      case .refer(let index): "naar: \(edition.referrals.indices.contains(index) ? edition.referrals[index].text : "")"
      case .open: "open"
      case .notInSource: "niet in de bron"
      }
    }

    private func rules(_ edition: Edition) -> [[String: Any]] {
      func rule(_ head: RuleHead, _ text: String, _ condition: String?) -> [String: Any] {
        var view: [String: Any] = [
          "anchor": anchor(head), "name": name(head.path), "text": text, "cite": cite(head), "at": at(head),
        ]
        if let condition { view["condition"] = condition }
        return view
      }
      func plain(_ template: Template?) -> String {
        (template?.parts ?? []).map { part in
          switch part {
          case .text(let text): text
          case .fact(let slot): "«\(edition.facts[slot].name)»"
          }
        }.joined()
      }
      let bars = (edition.exclusions + edition.combinations).map {
        rule($0.head, plain($0.head.reason), $0.condition.description)
      }
      let needs = edition.eligibility.map { entry in
        rule(
          entry.head, entry.requires.map { plain($0.reason) }.joined(separator: " "),
          entry.requires.compactMap { need in
            if case .expression(let expression) = need.condition { expression.description } else { nil }
          }.joined(separator: "; "))
      }
      let duties = edition.obligations.map { rule($0.head, plain($0.text), $0.when?.description) }
      return bars + needs + duties
    }

    // MARK: Words

    static func period(_ edition: Edition) -> String {
      func text(_ boundary: Edition.Boundary, _ word: String) -> String? { boundary.date.map { "\(word) \($0)" } }
      let parts = [text(edition.validity.from, "vanaf"), text(edition.validity.until, "tot en met")].compactMap { $0 }
      return parts.isEmpty ? "De bron noemt geen periode." : "Geldig \(parts.joined(separator: " "))."
    }

    private func anchor(_ head: RuleHead) -> String { head.path.replacingOccurrences(of: "/", with: "-") }

    private func name(_ path: String) -> String {
      path.split(separator: "/").dropFirst().joined(separator: "/").replacingOccurrences(of: "-", with: " ")
    }

    private func at(_ head: RuleHead) -> String { "\(head.at.file):\(head.at.start.line)" }

    private func cite(_ head: RuleHead) -> String {
      head.sources.map { source in
        [source.section, source.table.map { "tabel \($0)" }, source.row.map { "rij \($0)" }].compactMap { $0 }
          .joined(separator: ", ")
      }.joined(separator: "; ")
    }
  }
#endif
