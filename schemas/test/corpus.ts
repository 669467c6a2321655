import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Reads a JSON file of the package. */
// biome-ignore lint/suspicious/noExplicitAny: tests read documents of many shapes
export function readPackaged(file: string): any {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

interface CorpusFile {
  file: string;
  event: string;
  payload: unknown;
}

const files: CorpusFile[] = ['examples', 'counterexamples'].flatMap((kind) =>
  readdirSync(path.join(root, kind)).flatMap((event) =>
    readdirSync(path.join(root, kind, event)).map((name) => {
      const file = `${kind}/${event}/${name}`;
      const content = readPackaged(file);
      return { file, event, payload: kind === 'examples' ? content : content.payload };
    }),
  ),
);

/** Every example and the payload of every counterexample. */
export function corpus(): readonly CorpusFile[] {
  return files;
}

/** Copies of a payload, each with one undeclared property more, in each of its objects in turn. */
export function withUndeclared(payload: unknown): unknown[] {
  const count = mapObjects(payload, (object) => object).count;
  return Array.from({ length: count }, (_, index) => {
    let at = 0;
    return mapObjects(payload, (object) => (at++ === index ? { ...object, undeclared: 1 } : object)).value;
  });
}

function mapObjects(payload: unknown, change: (object: object) => object): { value: unknown; count: number } {
  let count = 0;
  const value = JSON.parse(JSON.stringify(payload), (_, each) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    count++;
    return change(each);
  });
  return { value, count };
}

const bundle = readPackaged('dist/bundle.json');
const ajv = new Ajv2020({ strict: false }).addSchema(bundle);

/** The title of the schema of an event. */
export function titleOf(event: string): string {
  return `${event.replace(/(?:^|\.)./g, (start) => start.at(-1)?.toUpperCase() ?? '')}Webhook`;
}

/** The verdict of the bundle in 2020-12: that of the strict profile, without `x-strict-required`. */
export function bundleAccepts(event: string, payload: unknown): boolean {
  const validate = ajv.getSchema(`${bundle.$id}#/$defs/${titleOf(event)}`);
  if (!validate) throw new Error(`Failed to validate ${event}: the bundle has no ${titleOf(event)}`);
  return validate(payload) as boolean;
}

/** The verdict of the union of all webhooks in the bundle. */
export function unionAccepts(payload: unknown): boolean {
  return ajv.getSchema(bundle.$id)?.(payload) as boolean;
}
