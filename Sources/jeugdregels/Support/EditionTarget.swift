import ArgumentParser
import RegionRules

/// A region, or one edition of it, as it is typed: `REGION` or `REGION/EDITION`.
struct EditionTarget: ExpressibleByArgument {
  let region: String
  let edition: String?

  init?(argument: String) {
    let parts = argument.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    region = first
    edition = parts.count > 1 ? parts[1] : nil
  }
}
