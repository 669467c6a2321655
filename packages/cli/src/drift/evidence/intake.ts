import {
  type Definitions,
  type Evidence,
  GRADES,
  type Grade,
  type Ledger,
  type OperationBodies,
} from '@whapi-webhooks/evidence';
import { type CapturedPayload, formatPlace } from '../../captures/capture.ts';
import { isRestBody } from '../../captures/is-rest-body.ts';
import { type Examined, examineCapture, type Given } from './examine-capture.ts';
import { type Fact, KnownFacts } from './known-facts.ts';
import { writeEvidence } from './write-evidence.ts';

/** More are counted, but not listed. */
const MOST_LISTED = 200;

const KEYS: readonly (keyof Given)[] = ['event', 'operation', 'part', 'source', 'grade', 'date'];

/** How captures are known, unless they say so themselves. */
export interface IntakeOptions {
  /** Where they are from. Without it, nothing is written. */
  source?: string;
  grade: Grade;
  /** When they were captured, as YYYY-MM-DD. */
  date?: string;
}

/** What captures are compared with, and where they are written to. */
export interface IntakeEnvironment {
  /** The folder of the corpus, such as `schemas/evidence`. */
  folder: string;
  corpus: readonly Evidence[];
  ledger: Ledger;
  definitions: Definitions;
  operations: OperationBodies;
  anonymise(payload: unknown): unknown;
}

/** Adds captured payloads to the corpus: those that show something new, or that contradict the schemas. */
export class Intake {
  readonly #report = new Report();
  readonly #options: IntakeOptions;
  readonly #environment: IntakeEnvironment & { known: KnownFacts };

  constructor(options: IntakeOptions, environment: IntakeEnvironment) {
    const { corpus, ledger, definitions } = environment;
    this.#options = options;
    this.#environment = { ...environment, known: new KnownFacts(corpus, ledger, definitions) };
  }

  /** Whether a payload contradicts the schemas, or could not be compared. */
  get isContradicted(): boolean {
    return this.#report.isContradicted;
  }

  /**
   * Compares a payload with the corpus, and writes it if it adds something and its source is known.
   * @throws {Error} with a `code` if it cannot be written
   */
  async add(capture: CapturedPayload): Promise<void> {
    const place = formatPlace(capture.place);
    const given = givenBy(capture);
    const grade = given.grade ?? this.#options.grade;
    if (!isGrade(grade)) {
      const known = GRADES.join(', ');
      this.#report.addError(place, `the grade ${JSON.stringify(grade)} is not known. Use one of ${known}`);
      return;
    }
    const examined = examineCapture({ body: capture.payload, given }, grade, this.#environment);
    if (typeof examined === 'string') {
      this.#report.addError(place, examined);
      return;
    }
    const { facts, contradictions, refusals } = examined;
    const source = given.source ?? this.#options.source;
    const isWorthIt = facts.length + contradictions.length + refusals.length > 0;
    const origin = { source: source ?? '', grade, date: given.date ?? this.#options.date ?? null };
    const isWritten = isWorthIt && source !== undefined;
    const written = isWritten ? await writeEvidence(this.#environment.folder, examined, origin) : undefined;
    this.#report.add(place, grade, examined, written);
  }

  /** What was found, for people. */
  text(): string {
    return `${this.#report.text()}\n`;
  }
}

function givenBy({ event, wrapper = {} }: CapturedPayload): Given {
  const given: Given = event === undefined ? {} : { event };
  for (const key of KEYS) if (typeof wrapper[key] === 'string') given[key] = wrapper[key];
  if (!isRestBody(wrapper)) delete given.operation;
  return given;
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
        `${place}: ${about}${written ? ` → ${written}` : ''}`,
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
      this.#written === 0 && this.#entries.length > 0 ? 'To add them to the evidence, pass --source <text>.' : '',
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
