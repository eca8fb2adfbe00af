import * as vscode from 'vscode';
import { explainRules } from './rules.ts';
import { Server, settings } from './server.ts';
import { showStatus } from './status.ts';

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new Server(context.asAbsolutePath('server'), () => void sayStopped(server));

  async function restart(): Promise<void> {
    await server.restart();
    // Whoever reads the message may take their time.
    if (server.condition === 'missing') void sayMissing(context.extensionUri);
  }

  context.subscriptions.push(
    server,
    showStatus(server),
    explainRules(server),
    vscode.commands.registerCommand('style-lint.restart', restart),
    vscode.commands.registerCommand('style-lint.showOutput', () => server.output.show()),
    vscode.commands.registerCommand('style-lint.fixAll', mend),
    vscode.workspace.onDidChangeConfiguration(change =>
      ['path', 'arguments'].some(name => change.affectsConfiguration(`style-lint.${name}`)) && restart()),
    // Somebody who comes back may have been away to install it.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && server.retry()),
  );
  return restart();
}

async function mend(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const kind = 'source.fixAll.styleLint';
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, kind);
  if (actions.length > 0) await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
  else await vscode.window.showInformationMessage('Nothing in this draft can be fixed without a second look.');
}

const choose = 'Choose the Program…';

async function sayMissing(extension: vscode.Uri): Promise<void> {
  const place = settings().get('path', '');
  const install = 'How to Install';
  const setting = 'Open the Setting';
  const answer = place
    ? await vscode.window.showErrorMessage(`There is no program at ${place}, where the setting style-lint.path says that StyleLint is.`, choose, setting)
    : await vscode.window.showErrorMessage('StyleLint is not installed: there is no program style-lint on the PATH, and none in ~/.dotnet/tools.', install, choose);
  if (answer === choose) await chooseTool();
  if (answer === setting) await vscode.commands.executeCommand('workbench.action.openSettings', 'style-lint.path');
  // The extension's own page asks the gallery first, and stays shut without it. Packaging writes the name in small letters.
  if (answer === install) await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.joinPath(extension, 'readme.md'), 'vscode.markdown.preview.editor');
}

async function sayStopped(server: Server): Promise<void> {
  const output = 'Show Output';
  const answer = await vscode.window.showErrorMessage(`${server.tool} ended as soon as it was started. It may be an older StyleLint, or another program; the output says more.`, output, choose);
  if (answer === output) server.output.show();
  if (answer === choose) await chooseTool();
}

async function chooseTool(): Promise<void> {
  const [program] = (await vscode.window.showOpenDialog({ title: 'Where is style-lint?', openLabel: 'Use It' })) ?? [];
  if (program) await settings().update('path', program.fsPath, vscode.ConfigurationTarget.Global);
}
