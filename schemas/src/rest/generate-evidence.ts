import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gradeOperations } from './grade-operations.ts';
import { readKnowledge } from './read-knowledge.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
try {
  const { operations, knowledge } = await readKnowledge(root);
  const evidence = gradeOperations(operations, knowledge);
  const rows = operations.map((row, i) => lines({ ...row, evidence: evidence[i] }));
  await writeFile(path.join(root, 'rest/operations.json'), `[\n${rows.join(',\n')}\n]\n`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** One line for each property: the formatter breaks what does not fit, and leaves objects on one line otherwise. */
function lines(row: object): string {
  const properties = Object.entries(row).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${properties.join(',\n')}\n}`;
}
