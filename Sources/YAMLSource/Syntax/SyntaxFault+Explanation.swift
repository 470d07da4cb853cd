import Diagnostics

extension SyntaxFault {
  /// The fault in plain words, chosen by what libyaml says and by what the line looks like.
  var explanation: Explanation {
    switch problem.problem {
    case "mapping values are not allowed in this context":
      return colonInValue ?? missingSpace ?? deeperThanBefore
    case "could not find expected ':'":
      return missingSpace ?? missingColon
    case "block sequence entries are not allowed in this context":
      return dashInValue
    case "did not find expected comment or line break", "found an indentation indicator equal to 0",
      "found character that cannot start any token", "did not find expected alphabetic or numeric character",
      "mapping keys are not allowed in this context", "found undefined tag handle":
      return signBeforeValue
    case "found unexpected end of stream", "found unexpected document indicator":
      return openQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return unknownEscape
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return openBracket
    case "did not find expected key", "did not find expected '-' indicator":
      return textAfterQuote ?? mixture ?? differentIndentation
    case "did not find expected <document start>":
      return textAfterQuote ?? secondTop
    case "did not find expected node content":
      return Explanation(
        code: .yamlSyntax, message: "Hier ontbreekt een waarde.", range: word(at: place),
        help: "Kijk of er een komma of haakje te veel staat.")
    default:
      if problem.context.contains("tag") { return signBeforeValue }
      if problem.context.contains("directive") { return directive }
      return Explanation(
        code: .yamlSyntax, message: "De lezer kan dit stuk niet volgen.", range: word(at: place),
        help: "Kijk naar deze regel en de regel erboven: aanhalingstekens, haakjes en inspringen.")
    }
  }

  private var colonInValue: Explanation? {
    guard let line, let key = line.key, line.valueStart <= place.offset else { return nil }
    return Explanation(
      code: .yamlUnquoted, message: "In de waarde van `\(key)` staat een dubbele punt met een spatie erachter.",
      range: range(line.value), help: quoting(line))
  }

  private var missingSpace: Explanation? {
    guard let line = [contextLine, lineBefore, line].lazy.compactMap({ $0 }).first(where: { $0.crampedKey != nil }),
      let key = line.crampedKey
    else { return nil }
    return Explanation(
      code: .yamlColon, message: "Achter de dubbele punt van `\(key.name)` ontbreekt een spatie.",
      range: range(key.range), help: "Schrijf `\(key.name): …`.")
  }

  private var missingColon: Explanation {
    let line = contextLine ?? line
    return Explanation(
      code: .yamlColon, message: "Op deze regel ontbreekt een dubbele punt met een spatie achter de sleutel.",
      range: line.map { range($0.contentStart..<$0.end) } ?? word(at: place),
      help: "Schrijf `sleutel: waarde`. Hoort de regel bij de tekst erboven, laat hem dan verder inspringen.")
  }

  private var deeperThanBefore: Explanation {
    let name = lineBefore?.key.map { " van `\($0)`" } ?? ""
    return Explanation(
      code: .yamlIndentation,
      message: "Deze sleutel springt verder in dan de regel erboven, die al een waarde heeft.",
      range: line.map { range($0.contentStart..<$0.end) } ?? word(at: place),
      help: "Laat de regel even ver inspringen als de regel erboven, of haal de waarde\(name) weg.")
  }

  private var dashInValue: Explanation {
    guard let line, let key = line.key else { return differentIndentation }
    return Explanation(
      code: .yamlUnquoted, message: "De waarde van `\(key)` begint met `-`, en dat is in YAML het begin van een lijst.",
      range: range(line.value), help: "Zet een lijst op de volgende regels. \(quoting(line))")
  }

  private var openQuote: Explanation {
    Explanation(
      code: .yamlUnclosed, message: "Dit aanhalingsteken wordt nergens gesloten.",
      range: firstCharacter(at: contextPlace ?? place), help: "Zet aan het eind van de tekst hetzelfde aanhalingsteken."
    )
  }

  private var unknownEscape: Explanation {
    let noticed = min(place.offset + 1, text.bytes.count)
    let start = text.bytes[..<noticed].lastIndex(of: 0x5C) ?? place.offset
    let digits = text.bytes.dropFirst(start + 2).prefix(8).prefix {
      Character(Unicode.Scalar($0)).isHexDigit && problem.problem != "found unknown escape character"
    }
    return Explanation(
      code: .yamlEscape, message: "Na deze backslash staat iets dat YAML niet kent.",
      range: range(start..<min(start + 2 + digits.count, text.bytes.count)),
      help: "Schrijf `\\\\` voor een gewone backslash, of gebruik enkele aanhalingstekens.")
  }

  private var openBracket: Explanation {
    let opening = contextPlace ?? place
    let sign = problem.problem.hasSuffix("']'") ? ("[", "]") : ("{", "}")
    let lineEnd = contextLine?.end ?? opening.offset
    let end = opening.line == place.line ? place.offset : lineEnd
    return Explanation(
      code: .yamlUnclosed,
      message: "Na dit haakje `\(sign.0)` ontbreekt een komma, of het haakje `\(sign.1)` dat afsluit.",
      range: range(opening.offset..<max(end, opening.offset + 1)),
      help: "Hoort het haakje bij de tekst, zoals in `[1..6)`, zet dan de hele waarde tussen aanhalingstekens.")
  }

  private var textAfterQuote: Explanation? {
    guard let line = [line, lineBefore].lazy.compactMap({ $0 }).first(where: { $0.textAfterQuote != nil }),
      let start = line.textAfterQuote
    else { return nil }
    return Explanation(
      code: .yamlUnquoted, message: "Na het afsluitende aanhalingsteken staat nog tekst.",
      range: range(start..<line.end), help: quoting(line))
  }

  /// A line with `-` between keys, or a key between lines with `-`.
  private var mixture: Explanation? {
    guard let line, let contextPlace, line.indentation.count == contextPlace.column - 1, !line.isEmpty else {
      return nil
    }
    let message =
      problem.problem.contains("key")
      ? "Tussen de sleutels van dit blok kan geen regel zonder sleutel staan."
      : "Tussen de regels met `-` van deze lijst kan geen andere regel staan."
    return Explanation(
      code: .yamlIndentation, message: message, range: range(line.contentStart..<line.end),
      help: "Laat de regel verder inspringen als hij bij de regel erboven hoort.")
  }

  private var differentIndentation: Explanation {
    let spaces = Set([contextPlace.map { $0.column - 1 }, lineBefore?.indentation.count].compactMap { $0 }).sorted()
    let counts = spaces.map { String($0) }.joined(separator: " of ")
    return Explanation(
      code: .yamlIndentation, message: "Deze regel springt anders in dan de regels waar hij bij hoort.",
      range: line.map { range($0.contentStart..<$0.end) } ?? word(at: place),
      help: "Laat regels van hetzelfde blok even ver inspringen, hier \(counts) spaties.")
  }

  private var secondTop: Explanation {
    Explanation(
      code: .yamlSyntax, message: "Hier begint iets nieuws, terwijl het bestand al compleet was.",
      range: word(at: place),
      help: "Een bestand is één blok met sleutels; laat elke sleutel bovenaan zonder inspringen beginnen.")
  }

  private var directive: Explanation {
    Explanation(
      code: .yamlDirective, message: "Een regel die met `%` begint, hoort niet in een regelbestand.",
      range: line.map { range($0.contentStart..<$0.end) } ?? word(at: place), help: "Haal de regel weg.")
  }

  private var contextLine: RuleLine? {
    contextPlace.flatMap { RuleLine($0.line, in: text) }
  }

  private func firstCharacter(at place: SourcePosition) -> SourceRange {
    range(place.offset..<min(place.offset + 1, text.bytes.count))
  }
}
