import path from 'node:path';
import type { Schema } from '@whapi-webhooks/evidence';
import { ANY_NAME, type DriftReport, type Finding } from '@whapi-webhooks/evidence/drift';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { SchemaFile } from '../load-schemas.ts';
import { SchemaEditor, type SchemaPlace } from './schema-editor.ts';
import { propertyOfShape, schemaOfShape, TO_DESCRIBE } from './schema-of-shape.ts';

/** A change to the schemas, after which the traffic follows them. */
export interface Proposal {
  /** A unified diff of the files, with paths such as `a/schemas/entities/chat.schema.json`. Empty if nothing changes. */
  patch: string;
  /** What could not be proposed, one sentence each. */
  skipped: string[];
}

/**
 * Proposes how to change the schemas so that they allow everything that a report found: declares properties, lists values
 * and variants, widens types, and removes rules that traffic breaks. It is a draft: a person decides what the vendor means.
 */
export function proposePatch({ findings }: DriftReport, files: readonly SchemaFile[]): Proposal {
  const editor = new SchemaEditor(files);
  const skipped: string[] = [];
  for (const finding of findings) {
    if (finding.kind === 'unknown_event') {
      if (!addEvent(editor, finding))
        skipped.push(`no schema is proposed for payloads of unknown events without a name`);
      continue;
    }
    const base = finding.kind === 'undeclared' ? commonBase(editor, finding.schemas) : undefined;
    for (const where of base ? [base] : finding.schemas) {
      const place = editor.find(where);
      const isDone = place && EDITS[finding.kind](editor, place, finding);
      if (!isDone) skipped.push(`no change is proposed for ${finding.event} ${finding.pointer}: edit ${where} by hand`);
    }
  }
  const before = new Map(files.map(({ file, text }) => [file, text]));
  const patches = [...editor.texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([file, text]) => text !== before.get(file))
    .map(([file, text]) => {
      const old = before.get(file);
      const names = [old === undefined ? '/dev/null' : `a/schemas/${file}`, `b/schemas/${file}`] as const;
      return createTwoFilesPatch(...names, old ?? '', text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
    });
  return { patch: patches.join(''), skipped };
}

/** What several variants lack is declared once, in the base that all of them have. */
function commonBase(editor: SchemaEditor, schemas: readonly string[]): string | undefined {
  const bases = schemas.map((where) => {
    const place = editor.definition(where);
    const refs = ((place?.schema.allOf ?? []) as Schema[]).flatMap(({ $ref }) => $ref ?? []);
    return refs.map(($ref) => `${place && editor.follow(place.file, $ref)?.schema.title}`);
  });
  const [first = [], ...others] = bases;
  return others.length < FEW ? undefined : first.find((base) => others.every((other) => other.includes(base)));
}

const FEW = 2;

type Edit = (editor: SchemaEditor, place: SchemaPlace, finding: Finding) => boolean;

const EDITS: Record<Exclude<Finding['kind'], 'unknown_event'>, Edit> = {
  undeclared(editor, place, { detail, shape = { types: [] } }) {
    if (detail !== ANY_NAME) editor.set(place, ['properties', `${detail}`], propertyOfShape(shape));
    // Beside bases it would apply to their properties as well.
    else editor.set(place, ['additionalProperties'], place.schema.allOf ? {} : schemaOfShape(shape));
    return true;
  },
  unlisted(editor, place, finding) {
    const { schema } = place;
    const { detail } = finding;
    if (schema.oneOf) return addVariant(editor, place, finding);
    // Another finding may have opened the vocabulary already.
    if (!('const' in schema) && schema.enum === undefined) return true;
    const listed = 'const' in schema ? [schema.const] : ((schema.enum ?? []) as unknown[]);
    if ('const' in schema) editor.set(place, ['const'], undefined);
    if (detail === ANY_NAME) {
      editor.set(place, ['enum'], undefined);
      editor.set(place, ['x-open-vocabulary'], undefined);
    } else if (!listed.includes(detail)) editor.set(place, ['enum'], [...listed, detail]);
    return true;
  },
  type(editor, place, { detail }) {
    widen(editor, place, `${detail}`);
    return true;
  },
  missing(editor, place, { pointer }) {
    const { schema } = place;
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    for (const keyword of ['required', 'x-strict-required']) {
      const names = schema[keyword] as string[] | undefined;
      if (names?.includes(name))
        editor.set(
          place,
          [keyword],
          names.filter((other) => other !== name),
        );
    }
    if (schema.anyOf?.some(({ required }) => required?.includes(name))) editor.set(place, ['anyOf'], undefined);
    return true;
  },
  outside(editor, place, { detail }) {
    editor.set(place, [`${detail}`], undefined);
    return true;
  },
};

/** Allows one more type, also in the bases, which describe the same value. */
function widen(editor: SchemaEditor, place: SchemaPlace, type: string): void {
  const { schema, file } = place;
  if (schema.type !== undefined) {
    const types = [schema.type].flat() as string[];
    const wider = type === 'number' ? types.filter((known) => known !== 'integer') : types;
    if (!wider.includes(type)) editor.set(place, ['type'], [...wider, type]);
  }
  if (Array.isArray(schema.enum)) {
    if (type !== 'null') editor.set(place, ['enum'], undefined);
    else if (!schema.enum.includes(null)) editor.set(place, ['enum'], [...schema.enum, null]);
  }
  if ('const' in schema) editor.set(place, ['const'], undefined);
  for (const { $ref } of (schema.allOf ?? []) as Schema[]) {
    const base = $ref === undefined ? undefined : editor.follow(file, $ref);
    if (base) widen(editor, base, type);
  }
}

/** Adds a file for a variant, beside those of the others. */
function addVariant(editor: SchemaEditor, place: SchemaPlace, { detail, shape }: Finding): boolean {
  const { schema, file } = place;
  const { propertyName: tag } = schema.discriminator as { propertyName: string };
  const variants = schema.oneOf ?? [];
  const sibling = variants.at(-1)?.$ref;
  const fallback = (schema['x-fallback'] as Schema | undefined)?.$ref;
  if (detail === ANY_NAME || sibling === undefined || fallback === undefined) return false;
  const added = path.posix.join(path.posix.dirname(sibling), `${detail}.schema.json`.replaceAll('/', '-'));
  const target = path.posix.join(path.posix.dirname(file), added);
  const base = path.posix.relative(path.posix.dirname(target), path.posix.join(path.posix.dirname(file), fallback));
  const title = `${pascalCase(`${detail}`)}${schema.title}`;
  editor.create(target, {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description: TO_DESCRIBE,
    allOf: [{ $ref: base }],
    type: 'object',
    properties: {
      [tag]: { const: detail, description: `Always \`${detail}\`.`, 'x-evidence': 'reported' },
      ...propertiesOf(shape),
    },
    required: [tag],
    ...(shape?.values && { additionalProperties: {} }),
    unevaluatedProperties: false,
  });
  if (!variants.some(({ $ref }) => $ref === added)) editor.set(place, ['oneOf'], [...variants, { $ref: added }]);
  return true;
}

/** Adds a file for a webhook. */
function addEvent(editor: SchemaEditor, { event, shape }: Finding): boolean {
  if (event === ANY_NAME) return false;
  const [type = '', method = ''] = event.split('.');
  const { event: _, channel_id, ...properties } = shape?.properties ?? {};
  const property = { description: TO_DESCRIBE, 'x-evidence': 'reported' };
  editor.create(`webhooks/${event}.schema.json`, {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${pascalCase(type)}${pascalCase(method)}Webhook`,
    description: TO_DESCRIBE,
    type: 'object',
    properties: {
      ...propertiesOf({ types: [], properties }),
      event: {
        ...property,
        type: 'object',
        properties: { type: { const: type, ...property }, event: { const: method, ...property } },
        required: ['type', 'event'],
        unevaluatedProperties: false,
      },
      ...(channel_id && { channel_id: { $ref: '../entities/channel-id.schema.json', ...property } }),
    },
    required: ['event'],
    ...(shape?.values && { additionalProperties: schemaOfShape(shape.values) }),
    unevaluatedProperties: false,
  });
  return true;
}

function propertiesOf(shape: Finding['shape']): Record<string, Schema> {
  const entries = Object.entries(shape?.properties ?? {});
  return Object.fromEntries(entries.map(([name, child]) => [name, propertyOfShape(child)]));
}

function pascalCase(text: string): string {
  const words = text.split(/[^a-z\d]+/i).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
