import Foundation

/// Where the figures were made.
enum Machine {
  /// `2 cores, AMD EPYC …`.
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
    let name = model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "processor unknown"
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "?"
    return "\(cores) cores, \(name), load \(load) when it began"
  }

  /// Today as `yyyy-MM-dd`.
  static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    func padded(_ number: Int?) -> String { String((number ?? 0) + 100).suffix(2).description }
    return "\(parts.year ?? 0)-\(padded(parts.month))-\(padded(parts.day))"
  }
}
