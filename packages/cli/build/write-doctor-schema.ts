import { readFileSync, writeFileSync } from 'node:fs';
import { configSchema } from '../src/doctor/config-schema.ts';

/** Writes the JSON Schema of `whapi-doctor.json`, which is published. With `--check`, it only reports that it is stale. */
const file = new URL('../doctor.schema.json', import.meta.url);
const text = `${JSON.stringify(configSchema(), null, 2)}\n`;
const read = () => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
if (read() !== text) {
  if (process.argv.includes('--check')) {
    console.error('packages/cli/doctor.schema.json is stale. Run `npm run generate` and commit the result');
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
  }
}
