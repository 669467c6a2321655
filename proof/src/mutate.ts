import { parseArgs } from 'node:util';
import { definitions, files, readPayloads } from './contract.ts';
import { equivalents } from './equivalents.ts';
import { judgeMutants } from './judge-mutants.ts';
import { createKiller } from './killer.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { readVariations } from './verdict-table.ts';

const LEAST_SCORE = 95;
const USAGE = `Changes the schemas one rule at a time and shows each version the examples, the counterexamples and their variations.

npm run mutate -w proof -- [--only <part of a file's path>] [--list]

  --only   mutants of the matching schema files only
  --list   every mutant, with the payload that noticed it

Exit code 1 below ${LEAST_SCORE} %, and when equivalent-mutants.json lists what is noticed or not there.`;

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (options.help) console.log(USAGE);
else {
  try {
    run(options.only, options.list ?? false);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function run(only: string, list: boolean): void {
  const start = performance.now();
  const payloads = readPayloads();
  const killer = createKiller([...payloads, ...readVariations(payloads)]);
  const chosen = new Map([...files].filter(([, file]) => file.includes(only)));
  const mutants = [...mutantsOf(definitions, chosen)];
  const { killed, survivors, equivalent, wronglyListed, stale, score } = judgeMutants(
    counted(mutants),
    killer,
    equivalents,
  );
  const gone = only ? [] : stale;
  if (list)
    report(
      'Noticed',
      killed.map(({ mutant, payload }) => `${mutant}, by ${payload.name}`),
    );
  if (list) report('Equivalent', equivalent);
  report('Survivors, noticed by no payload', survivors);
  report(
    'Listed as equivalent, yet noticed',
    wronglyListed.map(({ mutant, payload }) => `${mutant}, by ${payload.name}`),
  );
  report('Listed as equivalent, yet no such mutant', gone);

  const by = (kind: string) => killed.filter(({ payload }) => payload.kind === kind).length;
  const total = killed.length + survivors.length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `Mutation score ${score.toFixed(1)} % (at least ${LEAST_SCORE} %): ${killed.length} of ${total} mutants noticed in ${seconds} s.
First noticed by examples ${by('example')}, by counterexamples ${by('counterexample')}, by variations ${by('variation')}; equivalent ${equivalent.length}.`,
  );
  process.exitCode = score < LEAST_SCORE || wronglyListed.length > 0 || gone.length > 0 ? 1 : 0;
}

/** The mutants, counted on a terminal. */
function* counted(mutants: Mutant[]): Generator<Mutant> {
  for (const [index, mutant] of mutants.entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${index + 1} of ${mutants.length} mutants`);
    yield mutant;
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

function report(title: string, lines: string[]): void {
  if (lines.length > 0) console.log(`${title}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
}
