import JSONText

extension LanguageSession {
  /// Answers a request.
  mutating func result(of method: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch (stage, method) {
    case (.waiting, "initialize"):
      stage = .running
      features.open(params)
      return Capabilities.result
    case (.waiting, _): throw .notInitialized
    case (.running, "shutdown"):
      stage = .stopping
      return .null
    case (.running, "initialize"), (.stopping, _): throw .invalidRequest
    case (.running, _): return try feature(method, params)
    }
  }

  private mutating func feature(_ method: String, _ params: JSONValue) throws(ResponseError) -> JSONValue {
    switch method {
    case "textDocument/completion": features.completion(try place(params))
    case "textDocument/hover": features.hover(try place(params))
    case "textDocument/definition": features.definition(try place(params))
    case "textDocument/references":
      features.references(try place(params), withDefinition: params["context"]?["includeDeclaration"]?.bool ?? true)
    case "textDocument/documentHighlight": features.highlights(try place(params))
    case "textDocument/prepareRename": try features.prepareRename(try place(params))
    case "textDocument/rename": try features.rename(try place(params), to: params["newName"]?.string ?? "")
    case "textDocument/documentSymbol": features.outline(try document(params))
    case "textDocument/formatting": features.formatting(try document(params))
    case "textDocument/inlayHint": try features.hints(try document(params), params)
    case "textDocument/codeAction": features.quickFixes(try document(params), params)
    default: throw .methodNotFound(method)
    }
  }

  /// Takes in a notification; one that makes no sense is passed over.
  mutating func take(notification method: String, _ params: JSONValue) {
    if method == "exit" {
      exitStatus = stage == .stopping ? 0 : 1
      return
    }
    guard stage == .running else { return }
    switch method {
    case "initialized":
      if features.editorWatches { ask("client/registerCapability", Capabilities.watching) }
    case "textDocument/didOpen": features.didOpen(params)
    case "textDocument/didChange": features.didChange(params)
    case "textDocument/didClose": features.didClose(params)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": features.didChangeOnDisk()
    default: break
    }
  }

  private func document(_ params: JSONValue) throws(ResponseError) -> String {
    guard let uri = params["textDocument"]?["uri"]?.string else { throw .invalidParams }
    return uri
  }

  private func place(_ params: JSONValue) throws(ResponseError) -> EditorPlace {
    guard let position = params["position"].flatMap(EditorPosition.init) else { throw .invalidParams }
    return EditorPlace(uri: try document(params), position: position)
  }
}
