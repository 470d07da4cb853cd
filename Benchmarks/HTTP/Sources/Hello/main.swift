import Hummingbird
import Logging

// What the framework can do by itself: a fixed text, no work.
let router = Router()
router.get("/") { _, _ in "hello" }
var logger = Logger(label: "hello")
logger.logLevel = .notice
let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 18_081
try await Application(
  router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger
).runService()
