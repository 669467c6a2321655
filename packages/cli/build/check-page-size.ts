import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a browser loads at most to show the page, in bytes, gzipped. */
const BUDGET = 60_000;

const folder = fileURLToPath(new URL('../dist/page', import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const sizes = files.map(({ parentPath, name }) => ({
  name,
  size: gzipSync(readFileSync(join(parentPath, name))).length,
}));
const size = sizes.reduce((sum, each) => sum + each.size, 0);
console.log(`The page: ${size} of ${BUDGET} bytes`);
if (size > BUDGET) {
  const list = sizes.map((each) => `${each.name} ${each.size}`).join(', ');
  console.error(
    `Failed to keep the page within ${BUDGET} bytes: it takes ${size} (${list}). Find what was added to it`,
  );
  process.exitCode = 1;
}
