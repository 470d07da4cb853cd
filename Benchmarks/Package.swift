// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error)
]

// Kept apart from the package itself, so that no one who builds the rules builds the benchmarks.
let package = Package(
  name: "jeugdregels-benchmarks",
  dependencies: [.package(name: "jeugdregels", path: "..")],
  targets: [
    // The rule sets that are measured, and hand-written functions that give the same answers.
    .target(
      name: "Workloads",
      dependencies: [
        .product(name: "RegionRules", package: "jeugdregels"),
        .product(name: "RuleLanguageServer", package: "jeugdregels"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Workloads", .product(name: "RegionRules", package: "jeugdregels"),
        .product(name: "RuleTesting", package: "jeugdregels"),
      ],
      swiftSettings: strict),
    // Three key paths for counting instructions.
    .executableTarget(
      name: "KeyPaths", dependencies: ["Workloads", .product(name: "RegionRules", package: "jeugdregels")],
      swiftSettings: strict),
    // Loading, checking and comparing, for counting instructions.
    .executableTarget(
      name: "LoadPaths",
      dependencies: [
        "Workloads", .product(name: "RegionRules", package: "jeugdregels"),
        .product(name: "RuleTesting", package: "jeugdregels"),
      ],
      swiftSettings: strict),
  ]
)
