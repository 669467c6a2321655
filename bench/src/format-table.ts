import { styleText } from 'node:util';
import { type Aim, formatAim, meetsAim } from './aim.ts';
import type { Result } from './result.ts';

const HEADER = ['benchmark', 'ours', 'theirs', 'ratio', 'aim', ''];

/**
 * Results as a table for people. It says in words whether an aim is met.
 * @param stream decides about colour: plain where it is not a terminal
 */
export function formatTable(results: readonly (Result & { aim: Aim })[], stream: NodeJS.WriteStream): string {
  const rows = results.map(({ id, ours, theirs, unit, ratio, aim }) => [
    id,
    `${formatNumber(ours)} ${unit}`,
    `${formatNumber(theirs)} ${unit}`,
    ratio.toFixed(2),
    formatAim(aim),
    meetsAim(ratio, aim) ? 'met' : 'missed',
  ]);
  const widths = HEADER.map((_, column) => Math.max(...[HEADER, ...rows].map((row) => row[column]!.length)));
  return [HEADER, ...rows].map((row) => `${formatRow(row, widths, stream)}\n`).join('');
}

/** The first column stands left; numbers stand right, so that they can be compared. */
function formatRow([id, ...cells]: string[], [idWidth, ...widths]: number[], stream: NodeJS.WriteStream): string {
  const verdict = cells.pop()!;
  const padded = [id!.padEnd(idWidth!), ...cells.map((cell, i) => cell.padStart(widths[i]!))];
  const colour = verdict === 'met' ? 'green' : 'yellow';
  return `${padded.join('  ')}  ${styleText(colour, verdict, { stream })}`.trimEnd();
}

function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
