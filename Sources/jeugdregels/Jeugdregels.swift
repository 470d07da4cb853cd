import ArgumentParser

@main
struct Jeugdregels: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Welke code, welk budget, en waarom (niet).")
}
