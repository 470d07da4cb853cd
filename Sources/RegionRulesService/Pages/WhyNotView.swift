#if Service
  internal import RegionRules
  internal import RuleEngine

  /// Why a code did not come out, with the nearest change as one button.
  struct WhyNotView {
    let answer: WhyNotAnswer
    let edition: String

    init(_ answer: WhyNotAnswer, edition: String) {
      self.answer = answer
      self.edition = edition
    }

    var view: [String: Any] {
      var view: [String: Any] = [
        "code": answer.code, "name": answer.name,
        "isPossible": answer.status == .applies || answer.status == .appliesWithConsent,
        "stops": answer.stops.map { reason in
          [
            "text": reason.text, "cite": AnswerView.cite(reason.sources),
            "href": AnswerView.address(reason.rule, edition: edition),
          ] as [String: Any]
        },
        "isOpen": answer.stops.isEmpty, "isNever": answer.isNever,
      ]
      if let changes = answer.changes, !changes.isEmpty {
        view["change"] =
          [
            "items": changes.map { change in
              [
                "question": change.question, "to": change.to, "from": change.from ?? "nog onbekend",
                "isFixed": change.isFixed,
              ] as [String: Any]
            },
            "set": FormFields.text(changes.map { ($0.fact, AskedCase.text($0.value)) }),
            "outcome": AnswerView.title(answer.outcome ?? .applies),
          ] as [String: Any]
      } else if !answer.isNever {
        view["isFar"] = true
      }
      return view
    }
  }
#endif
