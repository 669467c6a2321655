import { bundled } from '../contract/read-contract.ts';
import type { Model } from './model.ts';
import { toModel } from './to-model.ts';

/** The union of our webhooks, which corresponds to the vendor's single schema for all of them. */
export const OUR_ROOT = 'WhapiWebhook';

/** The facts of our schemas, in the same form as the vendor's. */
export function ourModel(): Model {
  const { $defs, ...root } = bundled;
  return toModel(OUR_ROOT, { ...$defs, [OUR_ROOT]: root });
}
