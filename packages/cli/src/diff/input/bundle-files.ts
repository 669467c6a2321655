import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import { reasonOf } from '../../files/reason-of.ts';
import { REPORT_SCHEMA } from '../../report/report-schema.ts';
import type { Json } from '../logic/formula.ts';
import { draftOf } from '../schema/draft.ts';
import { readReferences } from '../schema/read-references.ts';
import type { SchemaFiles } from './schema-files.ts';

const BASE = 'schema:/files';

/**
 * Puts the schemas of a folder into one document, by title if each has one of its own, otherwise by path. Files that they
 * refer to are added, wherever they are. Where some are webhooks of this project, the root is their union.
 * @param onReport called with the path of a report of this command, which is skipped
 * @param root the file whose schema is the root, instead of a list of definitions
 */
export async function bundleFiles(
  { paths, folder }: SchemaFiles & { folder: string },
  read: (path: string) => Promise<Json>,
  onReport: (path: string) => void | Promise<void>,
  root?: string,
): Promise<Json> {
  const named = paths.filter((path) => path.endsWith('.schema.json'));
  const schemas = new Map<string, { [key: string]: Json }>();
  const referrers = new Map<string, string>();
  const queue = named.length > 0 ? [...named] : [...paths];
  const own = new Set(queue);
  for (const path of queue) {
    if (schemas.has(path)) continue;
    const schema = await read(path).catch((error: Error) => {
      const referrer = referrers.get(path);
      throw referrer === undefined ? error : new Error(`${referrer} refers to ${path}: ${reasonOf(error)}`);
    });
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
      if (own.has(path) && named.length === 0) continue;
      throw new Error(`${path} is no schema: expected a JSON object`);
    }
    if (own.has(path) && schema.$schema === REPORT_SCHEMA) {
      await onReport(path);
      continue;
    }
    schemas.set(path, schema);
    for (const [file, pointer] of filesReferredTo(schema, path)) {
      if (!referrers.has(file)) referrers.set(file, `${path}#${pointer}`);
      queue.push(file);
    }
  }
  if (queue.length > 0 && schemas.size === 0) throw new Error('the folder contains no schema');
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

/** The files that relative references lead to, and the pointers of those. */
function filesReferredTo(schema: Json, path: string): [file: string, pointer: string][] {
  const found: [string, string][] = [];
  const walk = (node: Json, pointer: string) => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) {
      const { $ref } = node;
      if (typeof $ref === 'string' && /^[^#:]+(?:#|$)/.test($ref)) {
        const url = URL.parse($ref.replace(/#.*$/s, ''), `${BASE}${encodeURI(path)}`);
        if (url?.pathname.startsWith('/files/'))
          found.push([decodeURI(url.pathname.slice('/files'.length)), joinPointer(pointer, '$ref')]);
      }
    }
    for (const [name, child] of Object.entries(node)) walk(child, joinPointer(pointer, name));
  };
  walk(schema, '');
  return found;
}
