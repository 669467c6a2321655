import { valueAt } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';
import { draftOf } from '../schema/draft.ts';
import { readReferences } from '../schema/read-references.ts';
import { asObject } from '../schema/to-formula.ts';
import type { SchemaFiles } from './schema-files.ts';

const BASE = 'schema:/files';

/**
 * Puts the schemas of a folder into one document, by title if each has one of its own, otherwise by path. Files that they
 * refer to are added, wherever they are. Where some are webhooks of this project, the root is their union.
 * @param root the file whose schema is the root, instead of a list of definitions
 */
export async function bundleFiles(
  { paths, folder }: SchemaFiles & { folder: string },
  read: (path: string) => Promise<Json>,
  root?: string,
): Promise<Json> {
  const named = paths.filter((path) => path.endsWith('.schema.json'));
  const schemas = new Map<string, { [key: string]: Json }>();
  const queue = named.length > 0 ? [...named] : [...paths];
  const own = new Set(queue);
  for (const path of queue) {
    if (schemas.has(path)) continue;
    const schema = await read(path);
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
      if (own.has(path) && named.length === 0) continue;
      throw new Error(`${path} is no schema: expected a JSON object`);
    }
    schemas.set(path, schema);
    queue.push(...filesReferredTo(schema, path));
  }
  const titles = [...schemas.values()].map(({ title }) => title);
  const byTitle = titles.every((title) => typeof title === 'string') && new Set(titles).size === titles.length;
  const keyOf = (path: string) => {
    if (byTitle) return String(schemas.get(path)!.title);
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  };
  const dialects = new Set([...schemas.values()].map(({ $schema }) => $schema));
  if (dialects.size > 1)
    throw new Error('its schemas are written in different versions of JSON Schema. Compare them one by one');
  const [$schema] = dialects;
  const $defs = Object.fromEntries(
    [...schemas].map(([path, { $schema: _, ...schema }]) => [keyOf(path), { ...schema, $id: idOf(schema, path) }]),
  );
  const refTo = (path: string): Json => ({ $ref: `${BASE}${encodeURI(path)}` });
  const webhooks = [...schemas.keys()].filter((path) => isWebhook(schemas.get(path)!));
  const top: { [key: string]: Json } = root
    ? { allOf: [refTo(root)] }
    : webhooks.length > 0 && byTitle
      ? { title: 'WhapiWebhook', oneOf: webhooks.map(refTo) }
      : {};
  const bundle = { ...($schema !== undefined && { $schema }), ...top, $defs };
  const draft = draftOf($schema);
  return draft ? readReferences(bundle, draft).schema : bundle;
}

function idOf(schema: { [key: string]: Json }, path: string): string {
  const id = schema.$id ?? schema.id;
  return typeof id === 'string' && /^[a-z][a-z\d+.-]*:/i.test(id) ? id : `${BASE}${encodeURI(path)}`;
}

function isWebhook(schema: { [key: string]: Json }): boolean {
  const constOf = (name: string) => valueAt(schema, `/properties/event/properties/${name}/const`);
  return typeof constOf('type') === 'string' && typeof constOf('event') === 'string';
}

/** The files that relative references lead to. */
function filesReferredTo(schema: Json, path: string): string[] {
  const found: string[] = [];
  const walk = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) {
      const { $ref } = node;
      if (typeof $ref === 'string' && /^[^#:]+(?:#|$)/.test($ref)) {
        const url = URL.parse($ref.replace(/#.*$/s, ''), `${BASE}${encodeURI(path)}`);
        if (url?.pathname.startsWith('/files/')) found.push(decodeURI(url.pathname.slice('/files'.length)));
      }
    }
    for (const child of Object.values(asObject(Array.isArray(node) ? { ...node } : node))) walk(child);
  };
  walk(schema);
  return found;
}
