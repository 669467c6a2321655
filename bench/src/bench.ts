import { benchmarks } from './benchmarks/index.ts';
import { formatTable } from './format-table.ts';
import { formatUsage } from './format-usage.ts';
import { type Options, parseOptions, UsageError } from './parse-options.ts';
import { toResult } from './result.ts';

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
  const results = [];
  for (const [i, id] of options.ids.entries()) {
    process.stderr.write(`${i + 1}/${options.ids.length} ${id}\n`);
    const benchmark = benchmarks.find((candidate) => candidate.id === id)!;
    results.push({ ...toResult(benchmark, await benchmark.measure()), aim: benchmark.aim });
  }
  const json = results.map(({ aim, ...result }) => result);
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : formatTable(results, process.stdout));
}
