/** What `--help` prints. */
export function formatUsage(ids: readonly string[]): string {
  return `Usage: npm run --silent bench -- [options]

Measures how fast the packages are, over peers and limits, and prints the ratios.
The aims steer the work; nothing fails when one is missed.

Options:
  --json           print an array of { id, ours, theirs, unit, ratio, runs } instead of a table
  --markdown       also measure how cost grows, and write docs/benchmarks.md
  --only <id,...>  run only these benchmarks
  -h, --help       print this help

Benchmarks:
${ids.map((id) => `  ${id}\n`).join('')}`;
}
