import JSONText

/// What the server can do, as it tells editors.
enum Capabilities {
  static let result: JSONValue = [
    "capabilities": [
      "positionEncoding": "utf-16",
      "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
      "completionProvider": ["triggerCharacters": [" ", "|", "/", "{", "=", "(", ",", "["]],
      "hoverProvider": true,
      "definitionProvider": true,
      "referencesProvider": true,
      "documentHighlightProvider": true,
      "renameProvider": ["prepareProvider": true],
      "documentSymbolProvider": true,
      "documentFormattingProvider": true,
      "inlayHintProvider": true,
      "codeActionProvider": ["codeActionKinds": ["quickfix"]],
    ],
    "serverInfo": ["name": "jeugdregels"],
  ]

  /// Asks the editor to tell of files that change on disk.
  static let watching: JSONValue = [
    "registrations": [
      [
        "id": "jeugdregels-bestanden", "method": "workspace/didChangeWatchedFiles",
        "registerOptions": ["watchers": [["globPattern": "**/*.{yaml,csv}"]]],
      ]
    ]
  ]
}
