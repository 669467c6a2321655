import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markedFiles } from './evidence/marked-files.ts';
import { readLedger } from './evidence/read-ledger.ts';

/** Writes the marks that the corpus proves into the schemas; with `--check`, reports which are stale. */
const root = fileURLToPath(new URL('../', import.meta.url));
const isCheck = process.argv.includes('--check');
try {
  const { ledger } = await readLedger(root);
  for (const [file, text] of await markedFiles(root, ledger)) {
    if (!isCheck) await writeFile(path.join(root, file), text);
    else {
      console.error(`schemas/${file}: its evidence is stale. Run \`npm run generate\` and commit the result`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
