internal import JSONText
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension JSONWriter {
  mutating func candidate(_ candidate: Candidate, values: [OutputValue]) {
    beginObject()
    member("line", candidate.line)
    member("code", candidate.code)
    member("name", candidate.name)
    member("kind", candidate.kind)
    member("status", candidate.status.rawValue)
    member("category", candidate.category)
    member("unit", candidate.unit)
    member("tariff", candidate.tariff.map(DecimalText.money))
    strings("gaps", candidate.gaps)
    key("limits")
    beginObject()
    if !candidate.limits.isEmpty { strings("decide", candidate.limits) }
    endObject()
    budget(candidate.budget)
    self.values(values)
    list("consent", candidate.consent) { writer, consent in
      writer.beginObject()
      writer.member("party", consent.party)
      writer.member("status", consent.status)
      writer.endObject()
    }
    allocation(candidate.allocation)
    list("obligations", candidate.obligations) { $0.duty($1) }
    list("reasons", candidate.reasons) { $0.reason($1) }
    key("target")
    if let target = candidate.target { term(target, word: "word", text: "text") } else { null() }
    member("instead", candidate.instead)
    key("inform")
    beginObject()
    for text in candidate.inform { member(text.key, text.text) }
    endObject()
    endObject()
  }

  private mutating func budget(_ budget: Candidate.Budget?) {
    key("budget")
    guard let budget else { return null() }
    beginObject()
    member("kind", budget.kind)
    key("number")
    if let number = budget.number { self.number(number) } else { null() }
    member("amount", budget.amount.map(DecimalText.money))
    member("period", budget.period)
    member("calculated", budget.calculated.map(DecimalText.money))
    member("formula", budget.formula)
    endObject()
  }

  private mutating func allocation(_ allocation: Candidate.Allocation?) {
    key("allocation")
    guard let allocation else { return null() }
    beginObject()
    member("productcategorie", allocation.productcategorie)
    member("productcode", allocation.productcode)
    member("ingangsdatum", allocation.ingangsdatum?.description)
    member("einddatum", allocation.einddatum?.description)
    member("volume", allocation.volume)
    member("eenheid", allocation.eenheid)
    member("frequentie", allocation.frequentie)
    member("budget", allocation.budget.map(DecimalText.money))
    member("verwijzer", allocation.verwijzer)
    endObject()
  }

  private mutating func duty(_ duty: Candidate.Duty) {
    beginObject()
    member("id", duty.id)
    member("text", duty.text)
    member("deadline", duty.deadline?.description)
    member("message", duty.message)
    member("status", duty.status)
    source(duty.sources)
    member("who", duty.who)
    endObject()
  }

  private mutating func reason(_ reason: Reason) {
    beginObject()
    member("rule", reason.rule)
    member("text", reason.text)
    source(reason.sources)
    member("at", reason.at)
    if reason.sources.count > 1 { list("furtherSources", reason.sources.dropFirst()) { $0.citation($1) } }
    endObject()
  }
}
