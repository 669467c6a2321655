import { assertName } from './assert-name.ts';
import { type SchemaTable, tableOf } from './table-of.ts';
import { textLiteral } from './text-literal.ts';
import { type Purpose, type Schema, withProfiles } from './with-profiles.ts';

/**
 * Compiles schemas of the bundle into an ES module, for both profiles: the table of their rules, and its `validators`,
 * by name. The module needs no `eval`.
 * @param names from the name of each validator to the title of its schema
 * @param creator the module of `createValidators`, as the module imports it
 * @param options.purpose what the schemas are for; default: webhooks
 * @param options.base the table that another module exports, if schemas refer to the definition `title` of it
 */
export function compileValidators(
  bundle: Schema,
  names: Record<string, string>,
  creator: string,
  {
    purpose = 'webhooks',
    base,
  }: { purpose?: Purpose; base?: { table: SchemaTable; title: string; from: string } } = {},
): string {
  const titles = Object.values(names);
  for (const title of titles) assertName('title', title, `#/$defs/${title}`);
  const { $defs } = withProfiles(bundle, purpose);
  const whole = tableOf($defs, titles);
  const isBased = base !== undefined && whole.rowByTitle.has(base.title);
  const { rows, rowByTitle } = isBased ? tableOf($defs, titles, base.table) : whole;
  const places = Object.fromEntries(Object.entries(names).map(([name, title]) => [name, rowByTitle.get(title)]));
  const own = textLiteral(isBased ? rows.slice(base.table.rows.length) : rows);
  return [
    `import { createValidators } from '${creator}';`,
    ...(isBased ? [`import { base } from '${base.from}';`] : []),
    `export const validators = /* @__PURE__ */ createValidators(${JSON.stringify(places)}, ${own}${isBased ? ', base.table' : ''});`,
    '',
  ].join('\n');
}
