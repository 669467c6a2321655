import { printable } from '@whapi-webhooks/contract';
import { printablePath } from '../printable-path.ts';
import type { SkippedEntry } from './find-files.ts';
import type { SkipReason } from './walk-folder.ts';

/** Of each reason. */
const MOST_NAMES = 5;
const MOST_LINES = 20;

const REASONS: Record<SkipReason, string> = {
  name: 'not named like a capture',
  hidden: 'hidden',
  node_modules: 'node_modules',
  special: 'neither file nor folder',
  link: 'a link that leads nowhere',
  visited: 'read by another path',
  output: 'written by this run',
};

/** Why an entry is skipped, as people read it. */
export function describeReason(reason: SkipReason): string {
  return REASONS[reason];
}

interface Group {
  count: number;
  /** Names that look like captures, and others. */
  names: { likely: string[]; other: string[] };
}

/** Says in bounded memory what is not read: for each argument one line, with counts by reason and the first names. */
export class SkippedNotes {
  readonly #groups = new Map<string, Map<SkipReason, Group>>();
  readonly #listing: string;

  /** @param listing what lists all entries: `--format ndjson` */
  constructor(listing: string) {
    this.#listing = listing;
  }

  add({ arg, file, reason }: SkippedEntry): void {
    const groups = this.#groups.get(arg) ?? new Map<SkipReason, Group>();
    this.#groups.set(arg, groups);
    const group = groups.get(reason) ?? { count: 0, names: { likely: [], other: [] } };
    groups.set(reason, group);
    group.count++;
    const list = isLikeCapture(file) ? group.names.likely : group.names.other;
    if (list.length < MOST_NAMES) list.push(file);
  }

  /** @example notes.lines(); // ['skipped 3 entries of captures: 2 hidden (captures/.a, captures/.b), …'] */
  lines(): string[] {
    const more = this.#groups.size - MOST_LINES;
    return [
      ...[...this.#groups].slice(0, MOST_LINES).map(([arg, groups]) => this.#line(arg, groups)),
      ...(more > 0 ? [`skipped entries of ${more} more folders. ${this.#listing} lists all`] : []),
    ];
  }

  #line(arg: string, groups: ReadonlyMap<SkipReason, Group>): string {
    let [count, isCut] = [0, false];
    const parts = [...groups].map(([reason, { count: number, names }]) => {
      count += number;
      const shown = [...names.likely, ...names.other].slice(0, MOST_NAMES).map((name) => printable(name));
      if (number > shown.length) {
        isCut = true;
        shown.push(`${number - shown.length} more`);
      }
      return `${number} ${REASONS[reason]} (${shown.join(', ')})`;
    });
    const rule = groups.has('name') ? '. Captures are .json, .ndjson, .jsonl and .har files, and .gz of those' : '';
    const more = isCut ? `. ${this.#listing} lists all` : '';
    const entries = count === 1 ? '1 entry' : `${count} entries`;
    return `skipped ${entries} of ${printablePath(arg)}: ${parts.join('; ')}${rule}${more}`;
  }
}

function isLikeCapture(path: string): boolean {
  return /(json|har|gz|log)[^/]*$/i.test(path);
}
