import types from '@whapi-webhooks/types/package.json' with { type: 'json' };
import contract from '../package.json' with { type: 'json' };
import { bundleSize } from './bundle-size.ts';
import { importCost } from './import-cost.ts';
import { type Budget, overBudget } from './over-budget.ts';

const ENTRY = '@whapi-webhooks/contract';
const TYPES = `import type { WhapiWebhook } from '@whapi-webhooks/types'; export type Event = WhapiWebhook['event'];`;

/** What an app may gain, in bytes, minified and gzipped, by importing one name from an entry of the built package. */
const SIZES: readonly (readonly [name: string, entry: string, budget: number])[] = [
  ['validateWebhook', ENTRY, 16_000],
  ['eventOfRequest', ENTRY, 500],
  ['printable', ENTRY, 500],
  // The whole message is in it, as the last one of a chat.
  ['validator', `${ENTRY}/events/chats.patch`, 15_000],
  // What finds the cause of a fault and reads tables is nearly all of it: the rules are 500 bytes.
  ['validator', `${ENTRY}/events/labels.post`, 12_000],
  ['validateRequest', `${ENTRY}/requests`, 13_300],
  ['validateStep', `${ENTRY}/steps`, 18_300],
  // A sixth of it are the words that names of properties are made of.
  ['createAnonymiser', `${ENTRY}/anonymise`, 18_500],
  ['webhookSchema', ENTRY, 40_000],
];

const budgets: Budget[] = [
  { what: 'dependencies of types', unit: 'packages', measured: dependenciesOf(types), budget: 0 },
  { what: 'dependencies of contract', unit: 'packages', measured: dependenciesOf(contract), budget: 1 },
];
for (const [name, entry, budget] of SIZES) {
  budgets.push({ what: `${name} of ${entry}`, unit: 'bytes', measured: await bundleSize(name, entry), budget });
}
const cost = await importCost(TYPES);
budgets.push({ what: 'the import of types', unit: 'symbols', measured: cost.Symbols, budget: 2_500 });
budgets.push({ what: 'the import of types', unit: 'instantiations', measured: cost.Instantiations, budget: 400 });

for (const { what, unit, measured, budget } of budgets) console.log(`${what}: ${measured} of ${budget} ${unit}`);
const failures = overBudget(budgets);
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

function dependenciesOf(manifest: object): number {
  return 'dependencies' in manifest ? Object.keys(manifest.dependencies as object).length : 0;
}
