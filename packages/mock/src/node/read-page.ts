import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A built page, kept in memory: only what was in its folder at the start is ever served. */
export type Page = ReadonlyMap<string, PageFile>;

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads a built page.
 * @param folder what a bundler has built: `index.html` and whatever it refers to
 * @returns its files, by their path in the folder
 * @throws {TypeError} when there is no `index.html`
 */
export function readPage(folder: string): Page {
  const read = (name: string): [string, PageFile] => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    const contentType = TYPES[path.extname(name)] ?? 'application/octet-stream';
    return [name.split(path.sep).join('/'), { bytes, contentType }];
  };
  let index: [string, PageFile];
  try {
    index = read('index.html');
  } catch (error) {
    throw new TypeError(
      `Failed to serve the page: ${(error as Error).message}. Pass the folder of a built page, or leave \`page\` out`,
    );
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map([index, ...names.map(read)]);
}
