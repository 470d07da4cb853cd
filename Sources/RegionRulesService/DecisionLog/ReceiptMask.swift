internal import JSONText
internal import RegionRules

/// Leaves chosen facts out of a receipt.
///
/// Reasons, deadlines and paths of rows repeat values in words, so that of the answer only what was decided stays.
struct ReceiptMask: Sendable {
  /// The names of the facts, fields of lines, or `id`.
  let names: Set<String>

  /// A receipt without the values of the chosen names; a query that gives none of them keeps its receipt as it is.
  func apply(to receipt: Receipt) -> Receipt {
    var hidden: Set<String> = []
    var query = JSONObject()
    for (key, value) in receipt.query.object ?? JSONObject() {
      switch key {
      case "id" where names.contains("id") && !value.isNull: hidden.insert("id")
      case "facts": query[key] = strip(value, &hidden)
      case "requested", "running", "earlier": query[key] = .array((value.array ?? []).map { strip($0, &hidden) })
      default: query[key] = value
      }
    }
    guard !hidden.isEmpty else { return receipt }
    var masked = receipt
    masked.query = .object(query)
    masked.answer = decided(receipt.answer)
    masked.masked = hidden.sorted()
    return masked
  }

  private func strip(_ value: JSONValue, _ hidden: inout Set<String>) -> JSONValue {
    var kept = JSONObject()
    for (key, value) in value.object ?? JSONObject() {
      if names.contains(key) { hidden.insert(key) } else { kept[key] = value }
    }
    return .object(kept)
  }

  /// What was decided: outcome, codes with their status, and values.
  private func decided(_ answer: JSONValue) -> JSONValue {
    var kept = JSONObject()
    for key in ["id", "region", "edition", "digest", "referenceDate", "decision", "outcome"] {
      kept[key] = key == "id" && names.contains("id") ? .null : answer[key] ?? .null
    }
    kept["results"] = .array(
      (answer["results"]?.array ?? []).map { result in
        ["code": result["code"] ?? .null, "status": result["status"] ?? .null]
      })
    var none: Set<String> = []
    kept["values"] = strip(answer["values"] ?? .null, &none)
    return .object(kept)
  }
}
