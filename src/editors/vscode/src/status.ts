import * as vscode from 'vscode';
import { type Condition, selector, type Server } from './server.ts';

const icons: Record<Condition, string> = { starting: '$(loading~spin) ', running: '', missing: '$(warning) ', stopped: '$(error) ' };

/** Keeps an item in the status bar while a file that is looked at is in front: how much was found there, or why nothing is. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('style-lint.status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'StyleLint';

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !vscode.languages.match(selector, document)) {
      item.hide();
      return;
    }
    const isWell = server.condition === 'running' || server.condition === 'starting';
    item.text = `${icons[server.condition]}StyleLint${says(server, document)}`;
    item.tooltip = tooltip(server);
    item.command = isWell ? 'workbench.actions.view.problems' : 'style-lint.restart';
    item.backgroundColor = isWell ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    item.show();
  }

  update();
  return vscode.Disposable.from(
    item,
    server.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
  );
}

function says(server: Server, document: vscode.TextDocument): string {
  if (server.condition === 'missing') return ' is missing';
  if (server.condition === 'stopped') return ' has stopped';
  const found = vscode.languages.getDiagnostics(document.uri).filter(each => each.source === 'style-lint').length;
  return found === 0 ? '' : found === 1 ? ': 1 finding' : `: ${found} findings`;
}

function tooltip(server: Server): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['style-lint.explain', 'style-lint.restart', 'style-lint.showOutput'] };
  text.appendMarkdown(server.tool ? `StyleLint ${server.version ?? ''}` : 'There is no program style-lint.');
  if (server.tool) text.appendCodeblock(server.tool, 'text');
  text.appendMarkdown('\n\n[Explain a rule](command:style-lint.explain) · [Restart](command:style-lint.restart) · [Output](command:style-lint.showOutput)');
  return text;
}
