/** What `--help` prints. */
export function formatUsage(ids: readonly string[]): string {
  return `Usage: npm run --silent bench -- [options]

Measures how fast the packages are, over peers and limits, and prints the ratios.
The aims steer the work; nothing fails when one is missed.

Options:
  --json           print an array of { id, ours, theirs, unit, ratio } instead of a table
  --only <id,...>  run only these benchmarks
  -h, --help       print this help

Benchmarks:
${ids.map((id) => `  ${id}\n`).join('')}`;
}
