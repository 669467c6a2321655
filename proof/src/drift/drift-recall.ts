import { measureDrift } from './measure-drift.ts';

/**
 * Prints recall and precision of drift on mutated documents: `node drift-recall.ts [mutations] [seed…]`.
 * Exits with 1 unless both are 1 for each seed.
 */
const [mutations = 1_000, ...given] = process.argv.slice(2).map(Number);
const seeds = given.length > 0 ? given : [1, 2, 3, 4, 5];
for (const seed of seeds) {
  const { recall, precision, byKind, wrong, ...measure } = measureDrift(mutations, seed);
  const kinds = Object.entries(byKind).map(([kind, count]) => `${kind} ${count}`);
  console.log(
    `seed ${seed}: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)} on ${measure.mutations} mutations (${kinds.sort().join(', ')})`,
  );
  for (const text of wrong.slice(0, 20)) console.log(`  ${text}`);
  if (recall < 1 || precision < 1 || wrong.length > 0) process.exitCode = 1;
}
