import Diagnostics
import YAMLSource

/// Reads region.yaml.
struct RegionDecoder {
  let faults: Faults
  let memory: LoadMemory

  /// Reads the file of a region and compares its editions with the folders.
  func decode(_ files: FileTree.RegionFiles) -> Region? {
    guard let raw = files.region else {
      faults.report(
        "missing-file", "Bij de regio `\(files.key)` ontbreekt region.yaml.",
        at: .wholeFile("Regions/\(files.key)/region.yaml"),
        help: "Maak region.yaml met de naam en de uitgaven van de regio.")
      return nil
    }
    guard
      let file = RuleFile.read(
        raw, memory, keys: RuleFileShape.region.names, subject: "een regio", faults: faults),
      let top = Block(
        file.root, "een regio", keys: ["format"] + RuleFileShape.region.names, anchor: .wholeFile(raw.path),
        faults: faults),
      let node = top.required("region")
    else { return nil }
    let keys = KeyTable.region.names
    guard let block = Block(node, "een regio", keys: keys, anchor: top.place(of: "region"), faults: faults) else {
      return nil
    }
    let municipalities = municipalities(block)
    let editions = editions(block, files)
    guard let name = block.requiredText("name") else { return nil }
    return Region(
      key: files.key, name: name, municipalities: municipalities, aliases: aliases(block, municipalities),
      editions: editions, caveat: block.text("caveat"))
  }

  private func municipalities(_ block: Block) -> [Edition.Term]? {
    guard let node = block.required("municipalities") else { return nil }
    if node.text == "not-in-source" { return nil }
    return faults.entries(node).compactMap { entry in
      guard faults.accepts(entry.key, .word), let text = faults.text(entry.value) else { return nil }
      return Edition.Term(word: entry.name, text: text)
    }
  }

  private func aliases(_ block: Block, _ municipalities: [Edition.Term]?) -> [String: String] {
    var aliases: [String: String] = [:]
    let words = (municipalities ?? []).map(\.word)
    for entry in block.entries("aliases") {
      guard let word = faults.text(entry.value) else { continue }
      if !words.contains(word) {
        faults.unknown(
          "unknown-municipality", "De gemeente `\(word)` staat niet bij `municipalities`.", at: entry.value.range,
          word: word, known: words)
      }
      aliases[entry.name] = word
    }
    return aliases
  }

  private func editions(_ block: Block, _ files: FileTree.RegionFiles) -> [String] {
    guard let node = block.required("editions") else { return [] }
    var keys: [String] = []
    for item in faults.list(node) {
      guard let key = faults.text(item) else { continue }
      keys.append(key)
      guard files.editions[key] == nil else { continue }
      faults.unknown(
        "missing-edition", "De uitgave `\(key)` heeft geen map.", at: item.range, word: key,
        known: files.editions.keys.sorted())
    }
    for key in files.editions.keys.sorted() where !keys.contains(key) {
      faults.report(
        "unlisted-edition", "De map `\(key)` staat niet bij `editions` in region.yaml.",
        at: block.place(of: "editions"),
        help: "Schrijf `editions: [\((keys + [key]).sorted().joined(separator: ", "))]`, of haal de map weg.")
    }
    return keys
  }
}
