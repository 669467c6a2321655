import { servedOperations } from '@whapi-webhooks/mock';
import { readContract } from './contract/read-contract.ts';
import { operationsPage } from './pages/operations-page.ts';
import { type Pages, renderPages } from './render-pages.ts';
import { ourModel } from './vendor/our-model.ts';
import { readStoredModel } from './vendor/stored-model.ts';
import { vendorDiff } from './vendor/vendor-diff-page.ts';

/** All generated pages of a docs folder, including the comparison with the stored version of the vendor's OpenAPI. */
export async function allPages(folder: string): Promise<Pages> {
  const contract = await readContract();
  const pages = renderPages(contract);
  const vendor = await readStoredModel(folder);
  if (vendor) {
    pages.set('operations.md', operationsPage(servedOperations, vendor.operations));
    pages.set('vendor-diff.md', vendorDiff(vendor, ourModel(), contract.discrepancies).text);
  }
  return pages;
}
