import type { Mode } from '@whapi-webhooks/contract';
import { printable } from '@whapi-webhooks/contract';
import type { Colors } from '../colors.ts';
import { issueLines } from '../report/issue-lines.ts';
import { describeWebhook } from './describe-webhook.ts';
import type { DemoEvents, PlayedScenario } from './play-demo.ts';
import type { ReceivedWebhook } from './start-receiver.ts';

/** The colours of a report. */
export type Paint = Pick<Colors, 'bold' | 'dim' | 'green' | 'red' | 'cyan'>;

const ADDRESSING: Record<Mode, string> = {
  body: 'POST to the URL, with `event` in the body',
  path: 'POST to the URL with /<type>/<method>, without `event`',
  method: 'method of the event to the URL with /<type>, without `event`',
};

/** Prints the demo line by line, and counts webhooks. */
export class DemoReport implements DemoEvents {
  readonly #write: (line: string) => void;
  readonly #paint: Paint;
  #sent = 0;
  #received: ReceivedWebhook[] = [];

  constructor(write: (line: string) => void, paint: Paint) {
    this.#write = write;
    this.#paint = paint;
  }

  /** Whether every webhook was delivered, and is valid. */
  get ok(): boolean {
    return this.#sent > 0 && this.#valid === this.#sent;
  }

  get #valid(): number {
    return this.#received.filter(({ verdict }) => verdict.valid).length;
  }

  started({ gateway, receiver }: { gateway: string; receiver: string }): void {
    this.#write(`A mock Whapi on ${gateway} sends webhooks to a receiver on ${receiver}.`);
  }

  mode(mode: Mode): void {
    const { bold, dim } = this.#paint;
    this.#write(`\n${bold(`${mode} mode`)}  ${dim(ADDRESSING[mode])}`);
  }

  played({ title, received, sent }: PlayedScenario): void {
    this.#sent += sent;
    this.#received.push(...received);
    this.#write(`\n  ${title}`);
    for (const webhook of received) this.#webhook(webhook);
    if (received.length < sent) this.#write(`    ${this.#paint.red(`${sent - received.length} not delivered`)}`);
  }

  summary(seconds: number): void {
    const { bold, green, red } = this.#paint;
    const text = `${this.#sent} webhooks sent, ${this.#received.length} delivered, ${this.#valid} valid in the strict profile`;
    this.#write(`\n${bold(this.ok ? green(text) : red(text))} in ${seconds.toFixed(1)} s`);
  }

  #webhook({ method, path, status, verdict }: ReceivedWebhook): void {
    const { cyan, dim, green, red } = this.#paint;
    const event = cyan((verdict.event ?? 'unknown').padEnd(13));
    const request = printable(`${method} ${path}`).padEnd(26);
    const strict = verdict.valid ? green('strict: valid') : red('strict: invalid');
    this.#write(`    ${event}  ${request}  ${status}  ${strict}`);
    const lines = verdict.valid
      ? describeWebhook(verdict).map((line) => dim(`      ${printable(line)}`))
      : issueLines(verdict.issues, this.#paint);
    for (const line of lines) this.#write(line);
  }
}
