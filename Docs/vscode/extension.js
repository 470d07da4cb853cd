// Starts `jeugdregels lsp` for the YAML files below Regions/ and Rules/.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async function () {
  const settings = workspace.getConfiguration("jeugdregels");
  const rules = settings.get("rules");
  const server = {
    command: settings.get("command"),
    args: rules ? ["lsp", "--rules", rules] : ["lsp"],
  };
  client = new LanguageClient("jeugdregels", "Jeugdregels", server, {
    documentSelector: [
      { scheme: "file", language: "yaml", pattern: "**/{Regions,Rules}/**/*.yaml" },
      { scheme: "file", pattern: "**/Regions/**/*.csv" },
    ],
  });
  await client.start();
};

exports.deactivate = function () {
  return client ? client.stop() : undefined;
};
