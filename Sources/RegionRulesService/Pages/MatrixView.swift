#if Service
  internal import RuleBook
  internal import RuleEngine
  internal import RuleModel

  /// The codes of a question as a matrix: the chosen one, and those that are still possible.
  struct MatrixView {
    private let answer: Answer
    private let matrix: RulePages.Matrix?
    private let name: String?

    /// Takes the first table of the decision that is a matrix.
    init(_ answer: Answer, _ edition: Edition, _ book: RulePages) {
      self.answer = answer
      let outputs = edition.decisions.first { $0.name == answer.decision }?.outputs ?? []
      let paths = outputs.compactMap { output -> String? in
        guard case .table(let number) = output, edition.tables.indices.contains(number) else { return nil }
        return edition.tables[number].head.path
      }
      let found = paths.lazy.compactMap { path in book.matrix(of: path).map { (path, $0) } }.first
      matrix = found?.1
      // One table of several is named.
      name = paths.count > 1 ? found.map { DecisionFlow.title(of: $0.0) } : nil
    }

    var view: [String: Any]? {
      guard let matrix else { return nil }
      let chosen = Set(answer.results.compactMap(\.code))
      let possible = Set(answer.possible.flatMap(\.values))
      var view: [String: Any] = [
        "corner": matrix.header.first ?? "", "head": Array(matrix.header.dropFirst()),
        "rows": matrix.rows.map { row -> [String: Any] in
          [
            "name": row.first ?? "",
            "cells": row.dropFirst().map { text -> [String: Any] in
              let code = text.hasSuffix("*") ? String(text.dropLast()) : text
              return ["text": text, "isChosen": chosen.contains(code), "isPossible": possible.contains(code)]
            },
          ]
        },
      ]
      if let name { view["which"] = name }
      if let condition = matrix.condition { view["condition"] = condition }
      return view
    }
  }
#endif
