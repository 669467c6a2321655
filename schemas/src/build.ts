import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSteps } from './bundle-schemas.ts';
import { checkPayloadFiles } from './check-payload-files.ts';
import { deriveMarks } from './evidence/derive-marks.ts';
import { readLedger } from './evidence/read-ledger.ts';
import { asyncApiOf } from './exports/async-api-of.ts';
import { draft07Of } from './exports/draft-07-of.ts';
import { fixtureSchemaOf } from './exports/fixture-schema-of.ts';
import { openApiOf, type RestOperation } from './exports/open-api-of.ts';
import { publishedId } from './exports/published-id.ts';
import { webhooksIn } from './exports/webhooks-in.ts';
import { readJson } from './read-json.ts';
import { scenarioSchemaOf } from './scenario-schema-of.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
try {
  const { bundle, ledger } = await readLedger(root);
  const events = Object.keys(ledger.events);
  for (const kind of ['examples', 'counterexamples'] as const) await checkPayloadFiles(root, kind, events);
  for (const file of ['discrepancies', 'rest/operation-sources', 'rest/client-counts', 'rest/partner/operations'])
    await readJson(root, `${file}.json`);
  // So the build is correct even before `npm run generate` writes the marks into the files.
  deriveMarks(bundle.$defs, ledger);
  const steps = await bundleSteps(root);
  deriveMarks(steps.$defs, ledger);
  const manifest = await readJson<{ name: string; version: string }>(root, 'package.json');
  const webhooks = await webhooksIn(bundle, root);
  const draft07 = draft07Of(bundle);
  const operations = await readJson<RestOperation[]>(root, 'rest/operations.json');
  const jsonSchemas = {
    bundle,
    'bundle.draft-07': draft07,
    scenario: scenarioSchemaOf(steps),
    webhook: fixtureSchemaOf(bundle, webhooks),
  };
  const written = {
    ...Object.fromEntries(
      Object.entries(jsonSchemas).map(([name, { $schema, ...schema }]) => {
        return [name, { $schema, $id: publishedId(manifest, `dist/${name}.json`), ...schema }];
      }),
    ),
    evidence: ledger,
    steps,
    openapi: openApiOf(bundle, webhooks, operations, manifest.version),
    asyncapi: asyncApiOf(draft07, webhooks, manifest.version),
  };
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await mkdir(path.join(root, 'dist'));
  for (const [file, content] of Object.entries(written)) {
    await writeFile(path.join(root, `dist/${file}.json`), `${JSON.stringify(content, null, 2)}\n`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
