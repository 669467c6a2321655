import type { SkippedEntry } from '../files/find-files.ts';
import { filteredIo } from '../filtered-io.ts';
import type { FormatName } from '../report/formats.ts';
import { createPayloadAdapter } from '../report/payload-adapter.ts';
import type { FileIssue, PayloadResult } from '../report/result.ts';
import { Tally } from '../report/tally.ts';
import { withReport } from '../report/with-report.ts';
import { testIo } from './test-io.ts';

interface Options {
  env?: Record<string, string>;
  cwd?: string;
  quiet?: boolean;
  /** Results that are only in the summary. */
  unlisted?: Partial<PayloadResult>[];
  /** Entries of folders that are not read. */
  skipped?: readonly SkippedEntry[];
}

/** The report on results in a format, each of a file of its own unless it says otherwise. */
export async function reportIn(
  format: FormatName,
  results: Iterable<Partial<PayloadResult>>,
  { unlisted = [], skipped = [], quiet = false, ...options }: Options = {},
): Promise<string> {
  const io = testIo(options);
  const tally = new Tally();
  const files = new Set<string>();
  const count = (partial: Partial<PayloadResult>) => {
    const result = { file: 'a.json', valid: true, issues: [], warnings: [], ...partial };
    if (!files.has(result.file)) tally.addFile();
    files.add(result.file);
    tally.add(result);
    return result;
  };
  await withReport(
    { format: [{ format }], quiet },
    createPayloadAdapter('validate'),
    filteredIo(io),
    async (report) => {
      for (const entry of skipped) await report.skip(entry);
      for (const result of results) await report.add(count(result));
      for (const result of unlisted) count(result);
      await report.end(tally.summary());
    },
  );
  return io.stdout.text;
}

/** What payloads and file names can contain to break formats and terminals. */
export const EVIL =
  '\u001b[2J\u009b\r\n::error::x\u0000]]>&<script>|`*_[a](http://b.test)##[error]\ufffe\ud800%0A\u202e\u{e0041}';

export const issue: FileIssue = {
  code: 'invalid_type',
  pointer: '/chats/0/unread',
  message: 'Expected integer, received "1"',
  hint: 'Remove the quotes: 1.',
  keyword: 'type',
  line: 12,
  column: 9,
};

/** Skipped entries, most of them of one reason. */
export function skippedEntries(number: number): SkippedEntry[] {
  return Array.from({ length: number }, (_, index) => ({
    arg: 'a',
    file: index === 0 ? `a/.${EVIL}` : `a/${index}.txt`,
    reason: index === 0 ? 'hidden' : 'name',
  }));
}

/** Every kind of result, with evil texts wherever texts come from outside. */
export const mixedResults: PayloadResult[] = [
  { file: 'a.json', valid: true, event: 'chats.post', issues: [], warnings: [] },
  {
    file: 'b c%.json',
    valid: false,
    event: 'chats.post',
    issues: [issue, { ...issue, pointer: '' }],
    warnings: [issue],
  },
  {
    file: `${EVIL}.json`,
    line: 3,
    pointer: `/${EVIL}`,
    valid: false,
    issues: [{ ...issue, pointer: `/${EVIL}`, message: EVIL, hint: EVIL, received: EVIL }],
    truncated: true,
    warnings: [],
  },
  { file: 'd.json', valid: false, unknown: true, issues: [], warnings: [{ ...issue, code: 'unknown_event' }] },
  {
    file: '../e.json',
    valid: false,
    issues: [{ code: 'invalid_json', pointer: '', message: 'Not JSON', line: 1, column: 1 }],
    warnings: [],
  },
  { file: 'f.json', valid: false, issues: [], warnings: [], error: EVIL },
];
