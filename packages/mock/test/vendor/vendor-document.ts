import { readdir, readFile } from 'node:fs/promises';
import type { Document } from 'openapi-client-axios';

const FOLDER = new URL('../../../../docs/vendor/', import.meta.url);

/** The stored OpenAPI document of the vendor, which has no prose. */
export async function vendorDocument(): Promise<Document> {
  const [file = ''] = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
  return JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')).document;
}
