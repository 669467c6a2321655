import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSteps } from './bundle-schemas.ts';
import { checkPayloadFiles } from './check-payload-files.ts';
import { deriveMarks } from './evidence/derive-marks.ts';
import { readLedger } from './evidence/read-ledger.ts';
import { readJson } from './read-json.ts';
import { scenarioSchemaOf } from './scenario-schema-of.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
try {
  const { bundle, ledger } = await readLedger(root);
  const events = Object.keys(ledger.events);
  for (const kind of ['examples', 'counterexamples'] as const) await checkPayloadFiles(root, kind, events);
  for (const file of [
    'discrepancies',
    'rest/operations',
    'rest/operation-sources',
    'rest/client-counts',
    'rest/partner/operations',
  ])
    await readJson(root, `${file}.json`);
  // So the build is correct even before `npm run generate` writes the marks into the files.
  deriveMarks(bundle.$defs, ledger);
  const steps = await bundleSteps(root);
  deriveMarks(steps.$defs, ledger);
  const written = { bundle, evidence: ledger, steps, scenario: scenarioSchemaOf(steps) };
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await mkdir(path.join(root, 'dist'));
  for (const [file, content] of Object.entries(written)) {
    await writeFile(path.join(root, `dist/${file}.json`), `${JSON.stringify(content, null, 2)}\n`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
