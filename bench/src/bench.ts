import { benchmarks } from './benchmarks/index.ts';
import { formatTable } from './format-table.ts';
import { formatUsage } from './format-usage.ts';
import { measure } from './measured.ts';
import { type Options, parseOptions, UsageError } from './parse-options.ts';

const ids = benchmarks.map(({ id }) => id);
try {
  await main(parseOptions(process.argv.slice(2), ids));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function main(options: Options): Promise<void> {
  if (options.help) {
    process.stdout.write(formatUsage(ids));
    return;
  }
  const measured = [];
  for (const [i, id] of options.ids.entries()) {
    process.stderr.write(`${i + 1}/${options.ids.length} ${id}\n`);
    const one = await measure(benchmarks.find((candidate) => candidate.id === id)!);
    if (one.obstacle) process.stderr.write(`  ${one.obstacle}\n`);
    if (one.hasFailed) process.exitCode = 1;
    measured.push(one);
  }
  if (options.markdown) await (await import('./markdown/write-page.ts')).writePage(measured);
  const json = measured.flatMap(({ result }) => result ?? []);
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : formatTable(measured, process.stdout));
}
