import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Definitions, Ledger } from '@whapi-webhooks/evidence';
import { type Evidence, GRADES, type Grade, type OperationBodies } from '@whapi-webhooks/evidence';
import { type Examined, examineCapture } from './examine-capture.ts';
import { type Fact, KnownFacts } from './known-facts.ts';
import { readCaptures, UnreadableError } from './read-captures.ts';
import { writeEvidence } from './write-evidence.ts';

const USAGE = `Usage: npm run evidence -- <captures.ndjson | folder | ->… [options]

Reports what captured payloads add to the evidence, and where they contradict the schemas. Each line is a webhook, or
{ "body": <payload>, "event"?, "source"?, "grade"?, "date"? }; for a REST body { "body", "operation", "part" }.
The command replaces phone numbers, names, texts and ids before it prints or writes anything.

  --write          write schemas/evidence/<event>/<name>.json for each payload that is listed
  --source <text>  where the captures are from, without names of people; required with --write
  --grade <grade>  ${GRADES.join(', ')} (default: captured)
  --date <date>    when they were captured, as YYYY-MM-DD (default: unknown)
  --help           print this help

Examples:
  npm run evidence -- captures.ndjson
  npm run evidence -- captures/ --source 'Own channel' --date 2026-11-02 --write
  jq -c .payload log.json | npm run --silent evidence -- -

Exit codes: 0 success; 1 a payload contradicts the schemas, or was not compared; 2 wrong usage;
3 environment error: a file cannot be read or written.`;

/** More are counted, but not listed. */
const MOST_LISTED = 200;

/** The dependencies of the command, which tests replace. */
export interface CommandEnvironment {
  /** `schemas/evidence` */
  folder: string;
  corpus: Evidence[];
  ledger: Ledger;
  definitions: Definitions;
  operations: OperationBodies;
  stdin: Readable;
  createAnonymiser(): (payload: unknown) => unknown;
  print(text: string): void;
  printError(text: string): void;
}

interface Options {
  inputs: string[];
  write: boolean;
  help: boolean;
  grade: Grade;
  source?: string;
  date?: string;
}

/**
 * Runs `npm run evidence`.
 * @returns the exit code.
 */
export async function runEvidence(args: string[], environment: CommandEnvironment): Promise<number> {
  const options = parse(args);
  if (typeof options === 'string') {
    environment.printError(`Failed to read the command line: ${options}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    environment.print(USAGE);
    return 0;
  }
  try {
    const report = await takeIn(options, environment);
    environment.print(report.text());
    return report.isContradicted ? 1 : 0;
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof UnreadableError) && code === undefined) throw error;
    environment.printError(code === undefined ? message : `Failed to write ${path}: the system says ${code}.`);
    return 3;
  }
}

async function takeIn(options: Options, environment: CommandEnvironment): Promise<Report> {
  const { corpus, ledger, definitions, operations, folder, stdin } = environment;
  const known = new KnownFacts(corpus, ledger, definitions);
  const examination = { definitions, operations, known, anonymise: environment.createAnonymiser() };
  const report = new Report();
  for await (const { place, body, given, error } of readCaptures(options.inputs, stdin)) {
    if (error !== undefined) {
      report.addError(place, error);
      continue;
    }
    const grade = given.grade ?? options.grade;
    const source = given.source ?? options.source;
    if (!isGrade(grade)) {
      report.addError(place, `the grade ${JSON.stringify(grade)} is not known. Use one of ${GRADES.join(', ')}`);
    } else if (options.write && source === undefined) {
      report.addError(place, 'it has no source. Pass --source, or add "source" beside "body"');
    } else {
      const examined = examineCapture({ body, given }, grade, examination);
      if (typeof examined === 'string') {
        report.addError(place, examined);
        continue;
      }
      const { facts, contradictions, refusals } = examined;
      const isWorthIt = facts.length + contradictions.length + refusals.length > 0;
      const origin = { source: source ?? '', grade, date: given.date ?? options.date ?? null };
      const written = isWorthIt && options.write ? await writeEvidence(folder, examined, origin) : undefined;
      report.add(place, grade, examined, written);
    }
  }
  return report;
}

/** What is printed at the end, collected in bounded memory. */
class Report {
  #payloads = 0;
  #known = 0;
  #alike = 0;
  #unlisted = 0;
  readonly #events = new Map<string, number>();
  readonly #entries: string[] = [];
  readonly #errors: string[] = [];
  #written = 0;
  isContradicted = false;

  add(place: string, grade: Grade, examined: Examined, written: string | undefined): void {
    const { about, isKnown, facts, contradictions, refusals } = examined;
    this.#payloads += 1;
    this.#events.set(about, (this.#events.get(about) ?? 0) + 1);
    if (contradictions.length > 0) this.isContradicted = true;
    if (isKnown) this.#known += 1;
    else if (facts.length + contradictions.length + refusals.length === 0) this.#alike += 1;
    else {
      if (written !== undefined) this.#written += 1;
      this.#list(this.#entries, [
        `${place}: ${about}${written ? ` → schemas/evidence/${written}` : ''}`,
        ...contradictions.map((text) => `  contradicts: ${text}`),
        ...refusals.map((text) => `  only strict rejects: ${text}`),
        ...factLines(facts, grade).map((line) => `  ${line}`),
      ]);
    }
  }

  addError(place: string, reason: string): void {
    this.isContradicted = true;
    this.#list(this.#errors, [`${place}: ${reason}`]);
  }

  text(): string {
    const events = [...this.#events].sort().map(([about, count]) => `${about} ${count}`);
    return [
      `Payloads: ${this.#payloads}${events.length > 0 ? ` (${events.join(', ')})` : ''}.`,
      `With a known shape: ${this.#known}. With a new shape, but nothing new in it: ${this.#alike}.`,
      ...section('Not compared', this.#errors),
      ...section('New, or in contradiction to the schemas', this.#entries),
      ...(this.#unlisted > 0 ? [`… and ${this.#unlisted} more.`] : []),
      this.#written > 0 ? AFTER_WRITING : '',
      this.#written === 0 && this.#entries.length > 0
        ? 'To add them to the evidence, pass --source <text> --write.'
        : '',
    ]
      .filter(Boolean)
      .join('\n');
  }

  #list(texts: string[], lines: string[]): void {
    if (texts.length < MOST_LISTED) texts.push(lines.join('\n'));
    else this.#unlisted += 1;
  }
}

const AFTER_WRITING = `
Read the new files, and write in "shows" what each of them shows. Then run
  npm run format && npm run build && npm run generate && npm test`;

function section(heading: string, texts: string[]): string[] {
  return texts.length > 0 ? [`\n${heading}:`, ...texts] : [];
}

/** One line for each kind of fact. */
function factLines(facts: Fact[], grade: Grade): string[] {
  const lines = new Map<string, string[]>();
  const unlisted = new Map<string, number>();
  for (const { kind, name, before } of facts) {
    const counts = Object.entries(before).map(([known, count]) => `${known} ${count}`);
    const head = HEADS[kind] ?? (counts.length > 0 ? `first ${grade} ${kind}` : `new ${kind}`);
    const names = lines.get(head) ?? [];
    lines.set(head, names);
    if (names.length < MOST_LISTED) names.push(counts.length > 0 ? `${name} (so far: ${counts.join(', ')})` : name);
    else unlisted.set(head, (unlisted.get(head) ?? 0) + 1);
  }
  return [...lines].map(([head, names]) => {
    const more = unlisted.get(head);
    return `${head}: ${names.join(', ')}${more ? ` and ${more} more` : ''}`;
  });
}

const HEADS: Partial<Record<Fact['kind'], string>> = {
  undeclared: 'no schema declares',
  unlisted: 'no schema lists',
};

function isGrade(text: string): text is Grade {
  return (GRADES as readonly string[]).includes(text);
}

function parse(args: string[]): Options | string {
  try {
    const { values, positionals: inputs } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        source: { type: 'string' },
        grade: { type: 'string', default: 'captured' },
        date: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { grade, date } = values;
    if (!isGrade(grade)) return `--grade is ${JSON.stringify(grade)}. Use one of ${GRADES.join(', ')}`;
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
      return `--date is ${JSON.stringify(date)}. Use YYYY-MM-DD`;
    if (inputs.length === 0 && !values.help) return 'expected files, folders or -, received none. Specify one';
    return { ...values, grade, inputs };
  } catch (error) {
    return (error as Error).message;
  }
}
