// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The same strict settings for every target, tests too.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .treatAllWarnings(as: .error),
]

// The server's closures run off the caller's actor, so the service keeps that default.
let strictService: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The folders of a test target that hold data instead of sources, as far as they are there.
func dataFolders(of name: String) -> [String] {
  ["Golden", "Fixtures", "Data"].filter {
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(name)Tests/\($0)")
  }
}

func tests(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: dataFolders(of: name),
    swiftSettings: strict)
}

/// A product that only the service needs: built with the trait `Service` alone.
func serviceOnly(_ name: String, _ package: String) -> Target.Dependency {
  .product(name: name, package: package, condition: .when(traits: ["Service"]))
}

let package = Package(
  name: "jeugdregels",
  products: [
    // What services import; the engine and the model come along for callers that decide much.
    .library(name: "RegionRules", targets: ["RegionRules", "RuleEngine", "RuleModel", "RuleLanguage"]),
    // Conformance cases and the language server, for the benchmarks.
    .library(name: "RuleTesting", targets: ["RuleTesting"]),
    .library(name: "RuleLanguageServer", targets: ["RuleLanguageServer"]),
    .executable(name: "jeugdregels", targets: ["jeugdregels"]),
  ],
  traits: [
    // Everything that opens a socket or a database. Off by default: the library and the command build in seconds.
    .trait(name: "Service", description: "De HTTP-dienst en het besluitenlogboek.")
  ],
  dependencies: [
    // Subcommands, help texts and shell completions of the command.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of the rule files, so that an answer says by which rules it was given, and of the keys of callers.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The HTTP server, behind the trait Service; its own traits stay off to keep it small.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // The decision log: receipts in SQLite, behind the trait Service.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The templates of the pages.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    module("Diagnostics"),
    module("JSONText"),
    module("YAMLSource", on: ["Diagnostics", "CLibYAML"]),
    module("RuleLanguage", on: ["Diagnostics"]),
    module("RuleModel", on: ["YAMLSource", "RuleLanguage", "Diagnostics"]),
    module("RuleAnalysis", on: ["RuleModel", "RuleLanguage", "Diagnostics"]),
    module("RuleEngine", on: ["RuleAnalysis", "RuleModel", "RuleLanguage", "Diagnostics"]),
    module(
      "RegionRules",
      on: [
        "RuleEngine", "RuleAnalysis", "RuleModel", "RuleLanguage", "JSONText", "YAMLSource", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module(
      "RuleTesting",
      on: ["RegionRules", "RuleEngine", "RuleAnalysis", "RuleModel", "RuleLanguage", "JSONText", "Diagnostics"]),
    module(
      "RuleLanguageServer",
      on: [
        "RuleAuthoring", "RuleTesting", "RegionRules", "RuleModel", "RuleLanguage", "YAMLSource", "JSONText",
        "Diagnostics",
      ]),
    .target(
      name: "RegionRulesService",
      dependencies: [
        "RegionRules", "RuleBook", "RuleTesting", "RuleEngine", "RuleAnalysis", "RuleModel", "RuleLanguage", "JSONText",
        "Diagnostics", .product(name: "Crypto", package: "swift-crypto"), serviceOnly("Hummingbird", "hummingbird"),
        serviceOnly("Mustache", "swift-mustache"), serviceOnly("GRDB", "GRDB.swift"),
      ],
      resources: ["Assets/site.css", "Assets/site.js", "Assets/proef.js"].map { .embedInCode("Pages/\($0)") }
        + [
          "layout", "front", "ask", "case", "answer", "more", "assumption", "flow", "rules", "edition", "part",
          "compare", "difference", "trial", "fault",
        ].map { .embedInCode("Pages/Templates/\($0).mustache") },
      swiftSettings: strictService),
    module(
      "RuleAuthoring",
      on: ["RegionRules", "RuleEngine", "RuleModel", "RuleLanguage", "YAMLSource", "JSONText", "Diagnostics"]),
    module("RuleBook", on: ["RegionRules", "RuleTesting", "RuleEngine", "RuleModel", "RuleLanguage", "Diagnostics"]),
    module("DMNInterchange", on: ["RegionRules", "RuleEngine", "RuleModel", "RuleLanguage", "Diagnostics"]),
    .executableTarget(
      name: "jeugdregels",
      dependencies: [
        "RegionRulesService", "DMNInterchange", "RegionRules", "RuleTesting", "RuleAuthoring", "RuleBook",
        "RuleEngine", "RuleAnalysis", "RuleModel", "RuleLanguage", "JSONText", "Diagnostics",
        "RuleLanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics"),
    tests("JSONText"),
    tests("YAMLSource", on: ["Diagnostics"]),
    tests("RuleLanguage", on: ["Diagnostics"]),
    tests("RuleModel", on: ["RuleAnalysis", "YAMLSource", "RuleLanguage", "Diagnostics"]),
    tests("RuleAnalysis", on: ["RuleModel", "RuleLanguage", "Diagnostics"]),
    tests("RuleEngine", on: ["RuleAnalysis", "RuleModel", "RuleLanguage", "YAMLSource", "Diagnostics"]),
    tests("RegionRules", on: ["RuleTesting", "RuleEngine", "RuleModel", "RuleLanguage", "JSONText", "Diagnostics"]),
    tests("RuleTesting", on: ["RegionRules", "RuleEngine", "RuleModel", "JSONText", "Diagnostics"]),
    tests("RuleAuthoring", on: ["RegionRules", "JSONText", "RuleModel", "RuleLanguage", "Diagnostics"]),
    tests("RuleBook", on: ["RegionRules", "RuleEngine", "RuleModel"]),
    tests(
      "RegionRulesService",
      on: [
        "RegionRules", "RuleTesting", "RuleModel", "RuleLanguage", "JSONText", serviceOnly("GRDB", "GRDB.swift"),
      ]),
    tests("DMNInterchange", on: ["RegionRules", "RuleEngine", "RuleModel", "RuleLanguage", "Diagnostics"]),
    tests("RuleLanguageServer", on: ["RuleModel", "JSONText"]),
    tests("jeugdregels", on: ["JSONText"]),
  ]
)
