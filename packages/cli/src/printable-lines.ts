import { printable } from '@whapi-webhooks/contract';

/** The length of a line of an error: room for a list of all event names. */
export const MAX_LINE_LENGTH = 2_000;

/** Makes a message printable that has several lines and quotes text from outside. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line, MAX_LINE_LENGTH))
    .join('\n');
}
