#if Service
  internal import Diagnostics
  internal import Foundation
  internal import Logging
  internal import RegionRules
  internal import ServiceLifecycle

  /// Looks at the rule files and puts good changes in use; a broken change never does.
  struct RuleWatcher: Service {
    let store: RuleStore
    let root: String
    let interval: Int
    let logger: Logger

    func run() async throws {
      guard interval > 0 else { return try await gracefulShutdown() }
      var seen = Self.stamp(of: root)
      for await _ in AsyncTimer(seconds: interval).cancelOnGracefulShutdown() {
        let now = Self.stamp(of: root)
        guard now != seen else { continue }
        seen = now
        do throws(LoadFailure) {
          try store.reload(root: root)
          logger.info("New rules are in use", metadata: ["digest": "\(store.library.digest)"])
        } catch {
          let first = error.diagnostics.first { $0.severity == .error }
          logger.error(
            "The rules changed but are not right; the last good ones stay in use",
            metadata: [
              "errors": "\(error.diagnostics.count)", "first": "\(first.map { "\($0.range): \($0.message)" } ?? "")",
            ])
        }
      }
    }

    /// Path, size and time of every rule file, to see a change without reading.
    static func stamp(of root: String) -> [String: String] {
      var result: [String: String] = [:]
      for folder in ["Regions", "Rules"] {
        let base = URL(fileURLWithPath: root).appendingPathComponent(folder)
        let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
        guard let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: keys) else { continue }
        for case let url as URL in files {
          guard let values = try? url.resourceValues(forKeys: Set(keys)), values.isRegularFile == true else { continue }
          let time = values.contentModificationDate?.timeIntervalSinceReferenceDate ?? 0
          result[url.path] = "\(time) \(values.fileSize ?? 0)"
        }
      }
      return result
    }
  }
#endif
