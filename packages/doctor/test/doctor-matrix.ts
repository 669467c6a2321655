import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { computeMatrix } from './matrix/compute-matrix.ts';
import { isPerfect, printMatrix } from './matrix/print-matrix.ts';

/**
 * Prints how well doctor finds the faults of the bots in the tests, in process and partly at a URL, or with `--in-process` only
 * the former, which takes less time. With `--write`, it writes the page in docs. Exits with 1 if anything was missed, or
 * found where it should not be.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean' }, 'in-process': { type: 'boolean' } } });
const rows = await computeMatrix(values['in-process'] ? ['process'] : ['process', 'url'], (done, all) => {
  process.stderr.write(`\r${done} of ${all} examinations${done === all ? '\n' : ''}`);
});
const text = printMatrix(rows).trimEnd();
if (values.write) await writeFile(new URL('../../../docs/doctor-matrix.md', import.meta.url), `${text}\n`);
else console.log(text);
if (!isPerfect(rows)) process.exitCode = 1;
