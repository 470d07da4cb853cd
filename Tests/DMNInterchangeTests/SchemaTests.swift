import DMNInterchange
import Foundation
import RegionRules
import Testing

/// Exported models against the schema of the standard, by `xmllint`; `DMN_XSD` names the file `DMN15.xsd`, beside which
/// the schemas lie that it imports.
struct SchemaTests {
  static let schema = ProcessInfo.processInfo.environment["DMN_XSD"]

  static let validator = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    .enabled(if: SchemaTests.schema != nil && SchemaTests.validator != nil, "DMN_XSD of xmllint ontbreekt"),
    arguments: ShippedTables.editions.map(\.id))
  func exportsAreValid(id: String) throws {
    let edition = try #require(ShippedTables.editions.first { $0.id == id }?.edition)
    #expect(try faults(in: DMNExporter(edition).xml) == "")
  }

  @Test(.enabled(if: SchemaTests.schema != nil && SchemaTests.validator != nil, "DMN_XSD of xmllint ontbreekt"))
  func aFaultIsSeen() throws {
    let edition = try #require(ShippedTables.editions.first?.edition)
    let broken = DMNExporter(edition).xml.replacingOccurrences(of: "<decision ", with: "<decisie ")
    #expect(try faults(in: broken) != "")
  }

  /// What the validator says of a text; empty when it is valid.
  private func faults(in xml: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".dmn")
    try Data(xml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.validator ?? "")
    process.arguments = ["--noout", "--nonet", "--schema", Self.schema ?? "", file.path]
    let output = Pipe()
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
