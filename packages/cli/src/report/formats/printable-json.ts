import { printable } from '@whapi-webhooks/contract';

/** JSON in which whatever is not printable is escaped, which keeps the values. */
export function printableJson(value: object): string {
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/gu, (character) =>
    printable(character) === character ? character : escapeUnits(character),
  );
}

/** JSON has no escape for a code point beyond U+FFFF: each of its two UTF-16 units has one. */
function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join('');
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
