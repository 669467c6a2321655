import { bundled } from '../contract/read-contract.ts';
import type { Model } from './model.ts';
import { toModel } from './to-model.ts';

/** The union of our webhooks, which stands against the vendor's one schema for all of them. */
export const OUR_ROOT = 'WhapiWebhook';

/** Our schemas, reduced to the same facts as the vendor's. */
export function ourModel(): Model {
  const { $defs, ...root } = bundled;
  return toModel(OUR_ROOT, { ...$defs, [OUR_ROOT]: root });
}
