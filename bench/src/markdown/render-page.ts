import { formatAim, meetsAim } from '../aim.ts';
import { formatNumber } from '../format-number.ts';
import { describeOrder } from '../growth/describe-order.ts';
import type { Growth } from '../growth/measure-growth.ts';
import type { Measured } from '../measured.ts';
import type { Machine } from './machine.ts';

/** How the page begins. */
export const NOTICE =
  '<!-- Written by `npm run bench -- --markdown`, the limits from bench/src/limits.ts. Do not edit. -->';

/** What is on the page. */
export interface PageContent {
  measured: readonly Measured[];
  growth: readonly Growth[];
  machine: Machine;
  /** What the limits are made of, by id. */
  limits: Readonly<Record<string, string>>;
}

/** The page on speed, in Markdown. */
export function renderPage({ measured, growth, machine, limits }: PageContent): string {
  const blocks = [
    NOTICE,
    '# Benchmarks',
    [
      'How fast and how large the packages are: each row is a ratio within one run, ours over theirs, measured in turns.',
      'The round with the median ratio speaks for all; the spread is from the lowest to the highest ratio of a round. The',
      'ratio of an id that ends in `-throughput`, and of rates, should be high; all others should be low. Nothing fails',
      'when an aim is missed.',
    ].join('\n'),
    `Measured on ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB of memory. \`npm run bench\` measures on yours.`,
    table(['benchmark', 'ours', 'theirs', 'ratio', 'spread', 'aim', ''], measured.map(resultCells)),
    '## What is measured',
    measured.map(({ benchmark: { id, what } }) => `- \`${id}\`: ${what}`).join('\n'),
    '## Missed aims',
    measured.flatMap((one) => missedLine(one, limits) ?? []).join('\n') || 'None.',
    '## How cost grows',
    'Each size in a process of its own, after a warm-up. Memory is what is kept on the heap when the work is done.',
    ...growth.flatMap(({ name, of, points }) => [
      `### ${name}`,
      `By the number of ${of}. ${points.length > 0 ? describeOrder(points) : 'Not measured yet.'}`,
      table(
        ['size', 'time', 'memory'],
        points.map(({ size, ms, bytes }) => [
          formatNumber(size),
          `${formatNumber(ms)} ms`,
          `${formatNumber(Math.max(0, bytes) / 1e6)} MB`,
        ]),
      ),
    ]),
    '## Versions',
    table(['package', 'version'], Object.entries(machine.versions)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function resultCells({ benchmark: { id, aim }, result, obstacle = '' }: Measured): string[] {
  const cells = [`\`${id}\``];
  if (!result) return [...cells, '', '', '', '', aim ? formatAim(aim) : '', obstacle];
  const { ours, theirs, unit, ratio, runs } = result;
  return [
    ...cells,
    `${formatNumber(ours)} ${unit}`,
    `${formatNumber(theirs)} ${unit}`,
    ratio.toFixed(2),
    `${Math.min(...runs).toFixed(2)} to ${Math.max(...runs).toFixed(2)}`,
    aim ? formatAim(aim) : '',
    aim ? (meetsAim(ratio, aim) ? 'met' : 'missed') : '',
  ];
}

function missedLine({ benchmark: { id, aim }, result }: Measured, limits: PageContent['limits']): string | undefined {
  if (!result || !aim || meetsAim(result.ratio, aim)) return undefined;
  return `- \`${id}\`, ${result.ratio.toFixed(2)} instead of ${formatAim(aim)}: ${limits[id] ?? 'no profile has been taken.'}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
