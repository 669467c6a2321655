import { formatIssues, type Mode } from '@whapi-webhooks/contract';
import { describeWebhook } from './describe-webhook.ts';
import type { DemoSteps, ToldStory } from './play-demo.ts';
import type { ReceivedWebhook } from './start-receiver.ts';

/** The colours a report uses; picocolors has them. */
export type Paint = Record<'bold' | 'dim' | 'green' | 'red' | 'cyan', (text: string) => string>;

const HOW: Record<Mode, string> = {
  body: 'POST to the URL, event in the body',
  path: 'POST to the URL with /type/method, no event',
  method: "the event's method to the URL with /type, no event",
};

/** Tells the demo line by line, and keeps count. */
export class DemoReport implements DemoSteps {
  readonly #write: (line: string) => void;
  readonly #paint: Paint;
  #sent = 0;
  #received: ReceivedWebhook[] = [];

  constructor(write: (line: string) => void, paint: Paint) {
    this.#write = write;
    this.#paint = paint;
  }

  /** Whether every webhook arrived and was accepted. */
  get ok(): boolean {
    return this.#sent > 0 && this.#accepted === this.#sent;
  }

  get #accepted(): number {
    return this.#received.filter(({ verdict }) => verdict.valid).length;
  }

  started({ gateway, receiver }: { gateway: string; receiver: string }): void {
    this.#write(`A mock Whapi on ${gateway} sends webhooks to a receiver on ${receiver}.`);
  }

  mode(mode: Mode): void {
    const { bold, dim } = this.#paint;
    this.#write(`\n${bold(`${mode} mode`)}  ${dim(HOW[mode])}`);
  }

  story({ title, received, sent }: ToldStory): void {
    this.#sent += sent;
    this.#received.push(...received);
    this.#write(`\n  ${title}`);
    for (const webhook of received) this.#webhook(webhook);
    if (received.length < sent) this.#write(`    ${this.#paint.red(`${sent - received.length} not delivered`)}`);
  }

  summary(seconds: number): void {
    const { bold, green, red } = this.#paint;
    const text = `${this.#sent} webhooks sent, ${this.#received.length} delivered, ${this.#accepted} accepted by the strict profile`;
    this.#write(`\n${bold(this.ok ? green(text) : red(text))} in ${seconds.toFixed(1)} s`);
  }

  #webhook({ method, path, status, verdict }: ReceivedWebhook): void {
    const { cyan, dim, green, red } = this.#paint;
    const event = cyan((verdict.event ?? 'unknown').padEnd(13));
    const strict = verdict.valid ? green('strict: valid') : red('strict: refused');
    this.#write(`    ${event}  ${`${method} ${path}`.padEnd(26)}  ${status}  ${strict}`);
    if (!verdict.valid) this.#write(formatIssues(verdict.issues));
    else for (const line of describeWebhook(verdict)) this.#write(dim(`      ${line}`));
  }
}
