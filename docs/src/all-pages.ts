import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '@whapi-webhooks/doctor';
import { servedOperations } from '@whapi-webhooks/mock';
import counts from '@whapi-webhooks/schemas/rest/client-counts.json' with { type: 'json' };
import sources from '@whapi-webhooks/schemas/rest/operation-sources.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import partner from '@whapi-webhooks/schemas/rest/partner/operations.json' with { type: 'json' };
import { readContract } from './contract/read-contract.ts';
import type { Pages } from './markdown/page.ts';
import { commandsPages } from './pages/commands/commands-pages.ts';
import { readCommands } from './pages/commands/read-commands.ts';
import { doctorPages } from './pages/doctor-pages.ts';
import { operationsPage } from './pages/mock/operations-page.ts';
import { readMockEntries } from './pages/mock/read-mock-entries.ts';
import { scenariosPages } from './pages/mock/scenarios-pages.ts';
import { renderPages } from './render-pages.ts';
import { ourModel } from './vendor/our-model.ts';
import { readStoredModel } from './vendor/stored-model.ts';
import { vendorDiff } from './vendor/vendor-diff-page.ts';

/** All generated pages of a docs folder, including the comparison with the stored version of the vendor's OpenAPI. */
export async function allPages(folder: string): Promise<Pages> {
  const contract = await readContract();
  const mock = await readMockEntries();
  const pages: Pages = new Map([
    ...renderPages(contract, mock),
    ...(await scenariosPages(mock)),
    ...doctorPages(rules),
    ...commandsPages(readCommands()),
  ]);
  const vendor = await readStoredModel(folder);
  if (vendor) {
    const openApi = Object.keys(vendor.operations);
    const files = await schemaFiles();
    pages.set(
      'operations.md',
      operationsPage(servedOperations, { operations, sources, counts, partner, openApi, files }),
    );
    pages.set('vendor-diff.md', vendorDiff(vendor, ourModel(), contract.discrepancies).text);
  }
  return pages;
}

/** The files of schemas by their title, as links from the docs folder. */
async function schemaFiles(): Promise<Map<string, string>> {
  const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url));
  const files = new Map<string, string>();
  for (const folder of ['entities', 'rest']) {
    for (const file of await readdir(path.join(schemas, folder), { recursive: true })) {
      if (!file.endsWith('.schema.json')) continue;
      const { title } = JSON.parse(await readFile(path.join(schemas, folder, file), 'utf8'));
      files.set(title, path.posix.join('../schemas', folder, file.replaceAll(path.sep, '/')));
    }
  }
  return files;
}
