import { printable } from '@whapi-webhooks/contract';
import type { Io } from '../io.ts';
import type { Reporter } from './result.ts';

/** One JSON array, one result in a line. What is not printable is escaped as in JSON, which keeps the values. */
export function createJsonReporter({ stdout }: Pick<Io, 'stdout'>): Reporter {
  let separator = '[\n';
  return {
    add({ file, line, pointer, valid, event = null, unknown, issues, truncated, warnings, error }) {
      const json = JSON.stringify({ file, line, pointer, valid, event, unknown, issues, truncated, warnings, error });
      stdout.write(separator + printableJson(json));
      separator = ',\n';
    },
    end() {
      stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

function printableJson(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/gu, (character) =>
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
