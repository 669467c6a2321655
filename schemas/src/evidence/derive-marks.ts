import { type Definitions, declaredProperties, type Ledger, MARKS, type Mark, markOf } from '@whapi-webhooks/evidence';
import type { Schema, SchemaFiles } from '../read-schemas.ts';

/** Sets `x-evidence` of every property that a payload of the corpus proves, in place. Other marks are kept. */
export function deriveMarks(definitions: Definitions, { definitions: evidence }: Pick<Ledger, 'definitions'>): void {
  for (const [title, schema] of Object.entries(definitions)) {
    for (const { path, property } of declaredProperties(schema)) {
      const mark = markOf(evidence[title]?.properties[path]?.seen ?? {});
      if (mark !== undefined) property['x-evidence'] = mark;
    }
  }
}

/**
 * Finds marks without proof: unknown ones, and `captured` without a captured payload.
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
 * Writes the marks of a schema into the text of its file, and changes nothing else.
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
