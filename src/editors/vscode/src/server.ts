import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { type Executable, LanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { findTool } from './tool.ts';
import { linkRules } from './rules.ts';

/** The files that are looked at. Plain text is what has no other language, so a name has to say that it is a draft. */
export const selector = [
  ...['markdown', 'mdx', 'yaml'].map(language => ({ scheme: 'file', language })),
  { scheme: 'file', language: 'plaintext', pattern: '**/*.{txt,mdx}' },
  ...['markdown', 'mdx', 'plaintext'].map(language => ({ scheme: 'untitled', language })),
];

/** How it stands with the program. */
export type Condition = 'starting' | 'running' | 'missing' | 'stopped';

/** The program, and the conversation with it. */
export class Server implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('StyleLint', { log: true });
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  condition: Condition = 'starting';
  /** Its full path; undefined where there is none. */
  tool: string | undefined;
  #client: LanguageClient | undefined;
  #queue = Promise.resolve();

  /** What it says its version is. */
  get version(): string | undefined {
    return this.#client?.initializeResult?.serverInfo?.version;
  }

  /** What the settings add to its command line. */
  get arguments(): string[] {
    return settings().get<string[]>('arguments', []);
  }

  /** Starts it, or starts it again. One start waits for the one before. */
  restart(): Promise<void> {
    return (this.#queue = this.#queue.then(() => this.#start()));
  }

  /** Starts it if it was missing and no longer is. */
  async retry(): Promise<void> {
    if (this.condition === 'missing' && (await locate())) await this.restart();
  }

  async dispose(): Promise<void> {
    await this.#queue;
    await this.#stop();
    this.output.dispose();
  }

  async #start(): Promise<void> {
    await this.#stop();
    this.#become('starting');
    this.tool = await locate();
    if (!this.tool) {
      this.#become('missing');
      return;
    }
    this.output.info(`${this.tool} lsp ${this.arguments.join(' ')}`);
    const program: Executable = { command: this.tool, args: ['lsp', ...this.arguments] };
    const options: LanguageClientOptions = {
      documentSelector: selector,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: linkRules,
    };
    const client = new LanguageClient('style-lint', 'StyleLint', program, options);
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return;
      this.#become(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    try {
      await client.start();
    } catch {
      // The client has said why, to the writer and in the output.
      this.#become('stopped');
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch {
      // It never started, or is gone already.
    }
  }

  #become(condition: Condition): void {
    this.condition = condition;
    this.#changed.fire();
  }
}

/** The settings of the extension. */
export function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('style-lint');
}

function locate(): Promise<string | undefined> {
  return findTool(settings().get('path', '').trim(), { home: homedir(), path: process.env.PATH ?? '', isWindows: process.platform === 'win32' });
}
