import { servedOperations } from '@whapi-webhooks/mock';
import { readContract } from './contract/read-contract.ts';
import { operationsPage } from './pages/operations-page.ts';
import { type Pages, renderPages } from './render-pages.ts';
import { ourModel } from './vendor/our-model.ts';
import { readStoredModel } from './vendor/stored-model.ts';
import { vendorDiff } from './vendor/vendor-diff-page.ts';

/** Every generated page of a docs folder, the comparison with the vendor's OpenAPI that it keeps among them. */
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
