import { styleText } from 'node:util';
import { formatAim, meetsAim } from './aim.ts';
import { formatNumber } from './format-number.ts';
import type { Measured } from './measured.ts';

const HEADER = ['benchmark', 'ours', 'theirs', 'ratio', 'aim', ''];

/**
 * Results as a table for people. It says in words whether an aim is met, and why a benchmark has no result.
 * @param stream decides about colour: plain where it is not a terminal
 */
export function formatTable(measured: readonly Measured[], stream: NodeJS.WriteStream): string {
  const rows = measured.map(toCells).filter((cells) => cells !== undefined);
  const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...rows].map((row) => row[column]!.length)));
  const table = [HEADER, ...rows].map((row) => `${formatRow(row, widths, stream)}\n`);
  const others = measured.flatMap(({ benchmark, obstacle }) => (obstacle ? `${benchmark.id} ${obstacle}\n` : []));
  return [...table, ...(others.length > 0 ? ['\n', ...others] : [])].join('');
}

function toCells({ benchmark: { aim }, result }: Measured): string[] | undefined {
  if (!result) return undefined;
  const { id, ours, theirs, unit, ratio } = result;
  return [
    id,
    `${formatNumber(ours)} ${unit}`,
    `${formatNumber(theirs)} ${unit}`,
    ratio.toFixed(2),
    aim ? formatAim(aim) : '',
    aim ? (meetsAim(ratio, aim) ? 'met' : 'missed') : '',
  ];
}

/** The first column stands left; numbers stand right, so that they can be compared. */
function formatRow([id, ...cells]: string[], [idWidth, ...widths]: number[], stream: NodeJS.WriteStream): string {
  const verdict = cells.pop()!;
  const padded = [id!.padEnd(idWidth!), ...cells.map((cell, i) => cell.padStart(widths[i]!))];
  const colour = verdict === 'met' ? 'green' : 'yellow';
  return `${padded.join('  ')}  ${verdict && styleText(colour, verdict, { stream })}`.trimEnd();
}
