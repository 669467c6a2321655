import { printable } from '@whapi-webhooks/contract';
import type { Colors } from '../colors.ts';
import type { Frame } from '../json/frame-of.ts';

/** Characters that take two columns in a terminal, and marks that take none. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;
const MARKS = /\p{M}/gu;

/**
 * The code frame of a value: the lines around it, and a mark below it.
 * @example
 * frameLines(frame, colors);
 * // ['  11 |   "id": "120363",', '> 12 |   "unread": "1"', '     |             ^^^']
 */
export function frameLines(frame: Frame, { dim, red }: Pick<Colors, 'dim' | 'red'>): string[] {
  const { firstLine, lines, firstColumn, isCut, marked, offset, length } = frame;
  const width = String(firstLine + lines.length - 1).length;
  const gutter = (number: string, mark = ' ') => `${mark} ${dim(`${number.padStart(width)} |`)}`;
  const cutStart = firstColumn > 1 ? '…' : '';
  return lines.flatMap((line, index) => {
    const number = String(firstLine + index);
    if (index !== marked && firstColumn > 1 && line.trim() === '') return [];
    if (index !== marked) return [`${gutter(number)} ${cutStart}${shown(line)}`];
    const before = cutStart + shown(line.slice(0, offset));
    const value = shown(line.slice(offset, offset + length));
    const after = shown(line.slice(offset + length));
    return [
      `${gutter(number, red('>'))} ${before}${value}${after}${isCut ? '…' : ''}`,
      `${gutter('')} ${' '.repeat(widthOf(before))}${red('^'.repeat(Math.max(1, widthOf(value))))}`,
    ];
  });
}

/** A window of columns may begin or end in the middle of a character of two units. */
function shown(text: string): string {
  return printable(text.replaceAll('\t', '  '), Number.POSITIVE_INFINITY);
}

function widthOf(text: string): number {
  const characters = [...text].length;
  return characters + (text.match(WIDE)?.length ?? 0) - (text.match(MARKS)?.length ?? 0);
}
