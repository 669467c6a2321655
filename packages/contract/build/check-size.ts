import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the compiled validators of all events may take in a profile, in bytes, gzipped. Both share one module. */
const BUDGET = 25_000;

const size = gzipSync(readFileSync(new URL('../src/generated/compiled/webhooks.js', import.meta.url))).length;
console.log(`strict: ${size} of ${BUDGET} bytes gzipped\ntolerant: the same module`);
if (size > BUDGET) {
  console.error(
    `Failed to keep the validators within ${BUDGET} bytes: they take ${size}, please share definitions or compact what is compiled`,
  );
  process.exitCode = 1;
}
