import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Output } from '../io.ts';
import { count } from '../report/count.ts';
import { BY_FAULT, type ShownDelivery } from '../serve/format-delivery.ts';
import type { Unsendable } from './outgoing.ts';

/** How many payloads that are not sent are reported; the others are only counted. */
const MOST_REPORTED = 20;

/** Counts what was sent, without keeping it. */
export class Results {
  #sent = 0;
  #failed = 0;
  /** How many were not sent themselves, by what a fault made of them. */
  readonly #byFault = new Map<string, number>();
  #unanswered = 0;
  #unsubscribed = 0;
  #unsendable = 0;
  #worst: ExitCode = ExitCode.fine;

  /** How many deliveries there were. */
  get sent(): number {
    return this.#sent;
  }

  add({ outcome, attempts }: Pick<ShownDelivery, 'outcome' | 'attempts'>): void {
    const byFault = BY_FAULT[outcome];
    if (byFault !== undefined) {
      this.#byFault.set(byFault, (this.#byFault.get(byFault) ?? 0) + 1);
      return;
    }
    this.#sent++;
    if (outcome === 'delivered') return;
    this.#failed++;
    if (attempts.at(-1)?.status === undefined) this.#unanswered++;
  }

  /** Counts a webhook that no receiver is subscribed to. */
  addUnsubscribed(): void {
    this.#unsubscribed++;
  }

  /** Counts a payload that is not sent, and reports the first ones. */
  refuse({ error, exitCode }: Unsendable, stderr: Output): void {
    this.#unsendable++;
    if (exitCode > this.#worst) this.#worst = exitCode;
    if (this.#unsendable <= MOST_REPORTED) stderr.write(error);
    if (this.#unsendable === MOST_REPORTED) stderr.write('Further payloads that are not sent are only counted.\n');
  }

  /** All counts, in one line. */
  summary(): string {
    const delivered = this.#sent - this.#failed;
    const parts = [
      `${delivered} delivered`,
      ...(this.#failed > 0 ? [`${this.#failed} failed`] : []),
      ...[...this.#byFault].map(([what, number]) => `${number} ${what}`),
      ...(this.#unsubscribed > 0 ? [`${this.#unsubscribed} without a receiver that is subscribed`] : []),
      ...(this.#unsendable > 0 ? [`${this.#unsendable} not sent`] : []),
    ];
    return `Sent ${count(this.#sent, 'webhook')}: ${parts.join(', ')}.\n`;
  }

  /** @throws {CliError} when nothing was sent, and nothing says why */
  exitCode(): ExitCode {
    if (this.#sent === 0 && this.#unsendable === 0 && this.#byFault.size === 0) {
      const reason =
        this.#unsubscribed > 0
          ? 'no receiver is subscribed to its event. Subscribe one, or send it directly with --to <url>'
          : 'there is none';
      throw new CliError(ExitCode.environment, `failed to send the webhook: ${reason}`);
    }
    if (this.#unanswered > 0 || this.#worst === ExitCode.environment) return ExitCode.environment;
    return this.#failed > 0 ? ExitCode.violation : this.#worst;
  }
}
