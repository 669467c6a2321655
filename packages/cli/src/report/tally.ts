import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Place } from '../captures/capture.ts';
import type { EventCount, FileIssue, IssueKind, PayloadResult, Summary } from './result.ts';
import { withoutIndexes } from './without-indexes.ts';

/** Names of undeclared properties can be anything, so there can be any number of kinds. */
const MOST_KINDS = 1_000;

/** Counts results into a summary, in memory that does not grow with their number. */
export class Tally {
  readonly #counts = { files: 0, payloads: 0, valid: 0, invalid: 0, unknown: 0, unread: 0, warnings: 0 };
  readonly #events = new Map<WhapiEventName, EventCount>();
  readonly #kinds = new Map<string, IssueKind>();
  #unlisted = 0;
  #without = 0;
  #textLines = 0;

  /** Counts a file, whatever is in it. */
  addFile(): void {
    this.#counts.files++;
  }

  /** Counts what has no payload: records without a webhook, and lines of logs without JSON. */
  addSkipped({ without, textLines }: { without: number; textLines: number }): void {
    this.#without += without;
    this.#textLines += textLines;
  }

  /** Counts a payload, or a part of the input without one. */
  add(result: PayloadResult): void {
    const { valid, event, issues, warnings, error } = result;
    const counts = this.#counts;
    if (error !== undefined) {
      counts.unread++;
      return;
    }
    const isInvalid = !valid && issues.length > 0;
    counts.payloads++;
    counts[valid ? 'valid' : isInvalid ? 'invalid' : 'unknown']++;
    counts.warnings += warnings.length;
    if (event) this.#addEvent(event, { payloads: 1, invalid: isInvalid ? 1 : 0, warnings: warnings.length });
    for (const issue of issues) this.#addIssue('error', issue, result);
    for (const issue of warnings) this.#addIssue('warning', issue, result);
  }

  /**
   * Counts valid payloads without a warning.
   * @param counts how many there are of each event
   * @returns how many that are
   */
  addValid(counts: Partial<Record<WhapiEventName, number>>): number {
    let sum = 0;
    for (const [event, payloads] of Object.entries(counts)) {
      this.#addEvent(event as WhapiEventName, { payloads, invalid: 0, warnings: 0 });
      sum += payloads;
    }
    this.#counts.payloads += sum;
    this.#counts.valid += sum;
    return sum;
  }

  summary(): Summary {
    const events = [...this.#events].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      ...this.#counts,
      events: Object.fromEntries(events),
      kinds: [...this.#kinds.values()].sort((a, b) => b.count - a.count),
      unlisted: this.#unlisted,
      ...(this.#without > 0 && { recordsWithoutWebhook: this.#without }),
      ...(this.#textLines > 0 && { linesWithoutJson: this.#textLines }),
    };
  }

  #addEvent(event: WhapiEventName, { payloads, invalid, warnings }: EventCount): void {
    const count = this.#events.get(event) ?? { payloads: 0, invalid: 0, warnings: 0 };
    count.payloads += payloads;
    count.invalid += invalid;
    count.warnings += warnings;
    this.#events.set(event, count);
  }

  #addIssue(
    severity: IssueKind['severity'],
    { code, pointer }: FileIssue,
    { file, line, pointer: inFile }: PayloadResult,
  ): void {
    const first: Place = { file, ...(line !== undefined && { line }), ...(inFile && { pointer: inFile }) };
    this.#addKind({ severity, code, place: withoutIndexes(pointer), count: 1, first });
  }

  #addKind(kind: IssueKind): void {
    const key = JSON.stringify([kind.severity, kind.code, kind.place]);
    const known = this.#kinds.get(key);
    if (known) known.count += kind.count;
    else if (this.#kinds.size < MOST_KINDS) this.#kinds.set(key, { ...kind });
    else this.#unlisted += kind.count;
  }
}
