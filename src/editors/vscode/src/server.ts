import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type Executable, LanguageClient, type LanguageClientOptions, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import { findTool } from './tool.ts';
import { linkRules } from './rules.ts';

/** The files that are looked at. Plain text is what has no other language, so a name has to say that it is a draft. */
export const selector = [
  ...['markdown', 'mdx', 'yaml'].map(language => ({ scheme: 'file', language })),
  { scheme: 'file', language: 'plaintext', pattern: '**/*.{txt,mdx}' },
  ...['markdown', 'mdx', 'plaintext'].map(language => ({ scheme: 'untitled', language })),
];

/** Whoever ends sooner, in milliseconds, would end again. */
const soon = 10_000;

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
  readonly #giveUp: () => void;

  readonly #bundled: string;

  /**
   * @param bundled The folder of the program that the extension may bring along.
   * @param giveUp Is called when the program ended as soon as it was started.
   */
  constructor(bundled: string, giveUp: () => void) {
    this.#bundled = bundled;
    this.#giveUp = giveUp;
  }

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
    if (this.condition === 'missing' && (await this.#locate())) await this.restart();
  }

  async dispose(): Promise<void> {
    await this.#queue;
    await this.#stop();
    this.output.dispose();
  }

  async #start(): Promise<void> {
    await this.#stop();
    this.#become('starting');
    this.tool = await this.#locate();
    if (!this.tool) {
      this.#become('missing');
      return;
    }
    this.output.info(`${this.tool} lsp ${this.arguments.join(' ')}`);
    const program: Executable = { command: this.tool, args: ['lsp', ...this.arguments] };
    let started = Date.now();
    let hasGivenUp = false;
    const giveUp = () => {
      if (!hasGivenUp) this.#giveUp();
      hasGivenUp = true;
    };
    const options: LanguageClientOptions = {
      documentSelector: selector,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: linkRules,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (Date.now() - started > soon) return { action: CloseAction.Restart, handled: true };
          giveUp();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    const client = new QuietClient('style-lint', 'StyleLint', program, options);
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (client !== this.#client) return;
      if (newState === State.Starting) started = Date.now();
      this.#become(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    try {
      await client.start();
    } catch {
      // The output says why.
      this.#become('stopped');
      giveUp();
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

  #locate(): Promise<string | undefined> {
    const machine = { home: homedir(), bundled: this.#bundled, path: process.env.PATH ?? '', isWindows: process.platform === 'win32' };
    return findTool(settings().get('path', '').trim(), machine);
  }

  #become(condition: Condition): void {
    this.condition = condition;
    this.#changed.fire();
  }
}

/** Writes what goes wrong to the output alone: what it says is for programmers, and the status bar and we say it to writers. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The settings of the extension. */
export function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('style-lint');
}
