#if Service
  internal import Mustache

  /// The templates, read once.
  struct PageTemplates: Sendable {
    private let library: MustacheLibrary

    init() {
      let texts: [(String, [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("front", PackageResources.front_mustache),
        ("ask", PackageResources.ask_mustache), ("case", PackageResources.case_mustache),
        ("answer", PackageResources.answer_mustache), ("assumption", PackageResources.assumption_mustache),
        ("flow", PackageResources.flow_mustache),
        ("more", PackageResources.more_mustache),
        ("rules", PackageResources.rules_mustache), ("edition", PackageResources.edition_mustache),
        ("part", PackageResources.part_mustache), ("compare", PackageResources.compare_mustache),
        ("difference", PackageResources.difference_mustache), ("trial", PackageResources.trial_mustache),
        ("fault", PackageResources.fault_mustache),
      ]
      var library = MustacheLibrary()
      for (name, bytes) in texts { try? library.register(String(decoding: bytes, as: UTF8.self), named: name) }
      self.library = library
    }

    func render(_ name: String, _ view: [String: Any]) -> String? {
      library.render(Self.told(view), withTemplate: name)
    }

    /// A text without words is nothing: a section about it is left out, and no text around it stands in.
    private static func told(_ value: Any) -> Any {
      switch value {
      case let text as String: text.isEmpty ? NoText() : text
      case let list as [Any]: list.map(told)
      case let view as [String: Any]: view.mapValues(told)
      default: value
      }
    }
  }

  /// A text without words.
  private struct NoText: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
#endif
