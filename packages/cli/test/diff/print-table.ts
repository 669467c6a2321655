import { judgePairs } from './judge-pairs.ts';

/** Prints how the labelled pairs are judged, by family; exits with 1 if one is judged wrongly. */
const judged = await judgePairs();
const families = [...new Set(judged.map(({ family }) => family))];
console.log(`${'family'.padEnd(22)} pairs  right  false safe  false breaking  wrong step  cannot decide`);
for (const family of [...families, 'all']) {
  const rows = judged.filter((row) => family === 'all' || row.family === family);
  const count = (test: (row: (typeof rows)[number]) => boolean) => String(rows.filter(test).length);
  const wrong = (row: (typeof rows)[number]) => row.result !== row.label && row.result !== 'undecided';
  const columns = [
    count(() => true).padStart(5),
    count(({ label, result }) => label === result).padStart(6),
    count((row) => wrong(row) && row.label === 'breaking').padStart(11),
    count((row) => wrong(row) && row.result === 'breaking').padStart(15),
    count((row) => wrong(row) && row.label !== 'breaking' && row.result !== 'breaking').padStart(11),
    count(({ result }) => result === 'undecided').padStart(14),
  ];
  console.log(`${family.padEnd(22)} ${columns.join(' ')}`);
}
for (const { family, name, label, result } of judged.filter((row) => row.label !== row.result)) {
  console.log(`  ${family}: ${name}: expected ${label}, received ${result}`);
  process.exitCode = 1;
}
