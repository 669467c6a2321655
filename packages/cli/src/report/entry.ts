import type { Colors } from '../colors.ts';
import type { SkippedEntry } from '../files/find-files.ts';
import type { Frame } from '../json/frame-of.ts';
import type { Severity } from './result.ts';

/** One thing that is wrong, or may be: the unit of every format, whichever command found it. */
export interface Finding {
  severity: Severity;
  /** The kind of finding, such as `invalid_type`. */
  rule: string;
  message: string;
  hint?: string;
  /** JSON Pointer to the value in what was examined. Absent if the finding is not about a value. */
  pointer?: string;
  /** Position in the file of the entry. */
  line?: number;
  column?: number;
  frame?: Frame;
  /** More for people, a line each, such as what led to it. */
  details?: readonly string[];
}

/** One thing that a command examined, such as a payload or a webhook that it sent, and what it found there. */
export interface Entry {
  /** What was examined, as people call it: `log.ndjson:12#/body`. */
  name: string;
  /** The file that it is in, as the argument names it. */
  file?: string;
  /** What it belongs to, such as the event of a payload. */
  label?: string;
  /** `unknown`: neither right nor wrong. `unread`: it could not be examined, and `error` says why. */
  state: 'passed' | 'failed' | 'unknown' | 'unread';
  error?: string;
  /** Why the state is `unknown`, for people. */
  note?: string;
  findings: readonly Finding[];
  /** It passed, and is one of many: people do not read it. */
  isRoutine?: boolean;
  /** There are more findings than `findings` lists. */
  truncated?: boolean;
  /** The entry in the formats for programs, which keep all values. Absent if it is only in the overview there. */
  record?: object;
}

/** Numbers for people, by some property of the entries. */
export interface Table {
  title: string;
  /** Names of the columns. Columns of numbers are aligned to the right. */
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** How many rows there are beside those listed. */
  more?: number;
}

/** What a report ends with. */
export interface Overview {
  state: 'passed' | 'warned' | 'failed';
  /** In words: `3 files`, `2 valid`, `1 invalid`. */
  totals: readonly string[];
  tables: readonly Table[];
  /** How many entries passed that were not added, by their label. */
  passed: ReadonlyMap<string, number>;
  /** The overview in the formats for programs. */
  record: object;
}

/** Turns the results of a command into the model of the formats. */
export interface Adapter<Result, End> {
  /** The command, such as `validate`. */
  command: string;
  /** What an entry is, in the singular. */
  noun: string;
  /** What each rule stands for, in a sentence. */
  rules: Readonly<Record<string, string>>;
  /** The page about a rule. */
  pageOf?(rule: string): string;
  /** The JSON report takes one line, so that programs can concatenate reports. */
  isOneLine?: true;
  entryOf(result: Result): Entry;
  overviewOf(end: End): Overview;
}

/** Where a format writes to, and what it needs to know of the run. */
export interface FormatContext {
  write(text: string): void | Promise<void>;
  about: Pick<Adapter<never, never>, 'command' | 'noun' | 'rules' | 'pageOf' | 'isOneLine'>;
  /** The folder that paths start from. */
  cwd: string;
  env: Record<string, string | undefined>;
  colors: Colors;
  /** Whether to leave out what is as it should be. */
  isQuiet: boolean;
}

/** Writes entries and the overview in one format. Its memory does not grow with the number of entries. */
export interface Format {
  /** Called before `add`, for what is not examined. A format without it has that in its overview. */
  skip?(entry: SkippedEntry): void | Promise<void>;
  add(entry: Entry): void | Promise<void>;
  /** @param overview with a line about the skipped entries of each argument */
  end(overview: Overview & { skipped: readonly string[] }): void | Promise<void>;
}

export type CreateFormat = (context: FormatContext) => Format;
