import path from 'node:path';
import { readContract } from './contract/read-contract.ts';
import { ourModel } from './vendor/our-model.ts';
import { runVendorDiff } from './vendor/run-vendor-diff.ts';

const { discrepancies } = await readContract();
process.exitCode = await runVendorDiff(process.argv.slice(2), {
  folder: path.join(import.meta.dirname, '..'),
  ours: ourModel(),
  discrepancies,
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
