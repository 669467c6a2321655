import path from 'node:path';
import type { Schema } from '@whapi-webhooks/evidence';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { SchemaFile } from '../load-schemas.ts';

/** A schema in a file. */
export interface SchemaPlace {
  file: string;
  path: JSONPath;
  schema: Schema;
}

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** The text of schema files while it is edited: nothing changes but what is set. */
export class SchemaEditor {
  readonly #texts: Map<string, string>;
  readonly #schemas: Map<string, Schema>;

  constructor(files: readonly SchemaFile[]) {
    this.#texts = new Map(files.map(({ file, text }) => [file, text]));
    this.#schemas = new Map(files.map(({ file, schema }) => [file, schema]));
  }

  /** The files by name, with their text. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** The file of a definition, and its schema. */
  definition(title: string): SchemaPlace | undefined {
    for (const [file, schema] of this.#schemas) if (schema.title === title) return { file, path: [], schema };
    return undefined;
  }

  /** The schema at a place such as `MessageBase.reactions[]`. */
  find(where: string): SchemaPlace | undefined {
    const [title = '', ...names] = where.replaceAll('[]', '.[]').split('.');
    let place = this.definition(title);
    for (const name of names) place = place && this.#child(place, name);
    return place;
  }

  /** Sets a keyword of a schema, or removes it if the value is `undefined`. */
  set({ file, path: at }: SchemaPlace, keywords: JSONPath, value: unknown): void {
    const text = this.#texts.get(file) ?? '';
    const edited = withShortLists(applyEdits(text, modify(text, [...at, ...keywords], value, FORMAT)));
    this.#texts.set(file, edited);
    this.#schemas.set(file, JSON.parse(edited));
  }

  /** Adds a file, unless there is one of that name. */
  create(file: string, schema: Schema): void {
    if (this.#texts.has(file)) return;
    this.#texts.set(file, `${JSON.stringify(schema, null, 2)}\n`);
    this.#schemas.set(file, schema);
  }

  /** The schema that a `$ref` of a file leads to. */
  follow(file: string, $ref: string): SchemaPlace | undefined {
    const target = path.posix.join(path.posix.dirname(file), $ref);
    const schema = this.#schemas.get(target);
    return schema && { file: target, path: [], schema };
  }

  #child(parent: SchemaPlace, name: string): SchemaPlace | undefined {
    const steps: JSONPath = name === '[]' ? ['items'] : name === '*' ? ['additionalProperties'] : ['properties', name];
    const schema = steps.reduce<unknown>((value, step) => (value as Schema | undefined)?.[step], parent.schema);
    if (schema !== undefined) return { file: parent.file, path: [...parent.path, ...steps], schema: schema as Schema };
    for (const [index, part] of ((parent.schema.allOf ?? []) as Schema[]).entries()) {
      const at = [...parent.path, 'allOf', index];
      const child = this.#child({ file: parent.file, path: at, schema: part }, name);
      if (child) return child;
    }
    return undefined;
  }
}

const SCALAR = String.raw`(?:"(?:[^"\\\n]|\\.)*"|-?[\d.eE+-]+|true|false|null)`;
const LIST = new RegExp(String.raw`^(.*)\[\n\s+(${SCALAR}(?:,\n\s+${SCALAR})*)\n\s*\](.*)$`, 'gm');
const LINE_WIDTH = 120;

/** Lists of values that fit are written in one line, as the formatter of the repository does. */
function withShortLists(text: string): string {
  return text.replaceAll(LIST, (written, before: string, items: string, after: string) => {
    const line = `${before}[${items.replaceAll(/,\n\s+/g, ', ')}]${after}`;
    return line.length <= LINE_WIDTH ? line : written;
  });
}
