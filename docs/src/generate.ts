import path from 'node:path';
import { allPages } from './all-pages.ts';
import { runGenerate } from './run-generate.ts';

const folder = path.join(import.meta.dirname, '..');
process.exitCode = await runGenerate(process.argv.slice(2), folder, await allPages(folder), (text) =>
  console.error(text),
);
