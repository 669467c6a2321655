import { checkOf } from './check.ts';
import { collectErrors } from './collect-errors.ts';
import { findSuspects, isKept } from './find-suspects.ts';
import { isValid } from './is-valid.ts';
import { Table } from './rule.ts';
import type { SchemaValidator } from './schema-validator.ts';

const NARROW = { isKept, findSuspects };

/**
 * Creates the validators of the schemas in a table. Nothing of the table is read before the first value comes.
 * @param places the row of each validator's schema, by name
 * @param table the rows, as JSON
 * @param base the rows that come before those, as JSON
 */
export function createValidators<N extends string>(
  places: Readonly<Record<N, number>>,
  table: string,
  base = '[]',
): Readonly<Record<N, SchemaValidator>> {
  let read: Table | undefined;
  const checksOf = (place: number) => {
    read ??= new Table([...JSON.parse(base), ...JSON.parse(table)]);
    const rule = read.at(place);
    return { rule, tolerant: checkOf(rule, false), strictly: checkOf(rule, true) };
  };
  const entries = Object.entries<number>(places).map(([name, place]) => {
    let checks: ReturnType<typeof checksOf> | undefined;
    const validate: SchemaValidator = (value, strict, limit) => {
      checks ??= checksOf(place);
      if (isValid(strict ? checks.strictly : checks.tolerant, value)) return null;
      return collectErrors(checks.rule, value, strict, limit, NARROW);
    };
    return [name, validate];
  });
  return Object.fromEntries(entries);
}
