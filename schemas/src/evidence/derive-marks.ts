import type { Schema, SchemaFiles } from '../read-schemas.ts';
import { type Counts, declaredProperties, type Ledger } from './count-evidence.ts';
import type { Definitions } from './observe.ts';

/** The values of `x-evidence`, from the strongest to the weakest. */
export const MARKS = ['captured', 'reported', 'documented', 'spec', 'inferred'] as const;
type Mark = (typeof MARKS)[number];

/**
 * The mark that payloads give to a property: undefined where none that decides has it. Fixtures of integrators and
 * derived payloads do not decide.
 * @example markOf({ captured: 1, vendor: 3 }); // 'captured'
 */
export function markOf(seen: Counts): Mark | undefined {
  if (seen.captured) return 'captured';
  if (seen.reported) return 'reported';
  return seen.vendor || seen['vendor-elided'] ? 'documented' : undefined;
}

/** Sets `x-evidence` of every property that the corpus decides about, in place. All other marks stay. */
export function deriveMarks(definitions: Definitions, { definitions: evidence }: Pick<Ledger, 'definitions'>): void {
  for (const [title, schema] of Object.entries(definitions)) {
    for (const { path, property } of declaredProperties(schema)) {
      const mark = markOf(evidence[title]?.properties[path]?.seen ?? {});
      if (mark !== undefined) property['x-evidence'] = mark;
    }
  }
}

/**
 * Finds marks that nothing backs: unknown ones, and `captured` without a captured payload, which nobody may write by hand.
 * @param files schemas whose marks are derived
 * @returns one sentence for each: file, pointer, what is wrong, what to do.
 */
export function findMarkFaults(files: SchemaFiles, { definitions: evidence }: Pick<Ledger, 'definitions'>): string[] {
  const faults: string[] = [];
  for (const [file, schema] of files) {
    for (const { path, pointer, property } of declaredProperties(schema)) {
      const mark = property['x-evidence'];
      const { captured } = evidence[`${schema.title}`]?.properties[path]?.seen ?? {};
      const place = `${file}#${pointer}/x-evidence`;
      if (!MARKS.includes(mark as Mark)) {
        faults.push(`${place}: expected one of ${MARKS.join(', ')}, received ${JSON.stringify(mark) ?? 'nothing'}`);
      } else if (mark === 'captured' && !captured) {
        faults.push(
          `${place}: "captured" needs a captured payload in evidence/, and none has the property. Add one, or write "reported" if somebody saw it live`,
        );
      }
    }
  }
  return faults;
}

/**
 * The text of a schema file with the marks of its schema: nothing else of the text changes.
 * @param schema the content of the file, with other values of `x-evidence` at most
 * @throws {Error} when text and schema do not have the same properties.
 */
export function writeMarks(text: string, schema: Schema): string {
  const marks = [...marksIn(schema)];
  let next = 0;
  // A quote inside a JSON text is escaped, so only a key can match.
  const written = text.replaceAll(/("x-evidence":\s*)"[^"\\]*"/g, (_, key: string) => `${key}"${marks[next++]}"`);
  if (next !== marks.length) throw new Error(`Failed to write marks: found ${next} of ${marks.length} in the text`);
  return written;
}

function* marksIn(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'x-evidence' && typeof child === 'string') yield child;
    else yield* marksIn(child);
  }
}
