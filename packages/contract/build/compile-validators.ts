import { _, Ajv, type CodeKeywordDefinition, type KeywordErrorDefinition, type Name, stringify } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import discriminator from 'ajv/dist/vocabularies/discriminator/index.js';
import unevaluatedProperties from 'ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js';
import pattern from 'ajv/dist/vocabularies/validation/pattern.js';
import required from 'ajv/dist/vocabularies/validation/required.js';
import { type Profile, type Schema, titleOf, toProfile } from './to-profile.ts';

/** Before and after an update stand the same ids, so the last text that matched is not matched again. */
const PATTERN_ENGINE = `(source, flags) => {
  const regExp = new RegExp(source, flags);
  let last;
  return {
    test(text) {
      if (text === last) return true;
      if (!regExp.test(text)) return false;
      last = text;
      return true;
    },
  };
}`;
const patternEngine = Object.assign((source: string, flags: string) => new RegExp(source, flags), {
  code: PATTERN_ENGINE,
});

/** Ajv's keywords with what an issue needs to know besides: names to suggest, an example to show. */
const KEYWORDS = [
  withParams(pattern.default, ({ schemaCode, parentSchema }) =>
    parentSchema?.title
      ? _`{pattern: ${schemaCode}, title: ${parentSchema.title}, example: ${parentSchema.examples[0]}}`
      : _`{pattern: ${schemaCode}}`,
  ),
  withParams(required.default, (cxt) =>
    cxt.parentSchema?.declared
      ? _`{missingProperty: ${cxt.params.missingProperty}, declared: ${shared(cxt, cxt.parentSchema.declared)}}`
      : _`{missingProperty: ${cxt.params.missingProperty}}`,
  ),
  withParams(
    unevaluatedProperties.default,
    (cxt) =>
      _`{unevaluatedProperty: ${cxt.params.unevaluatedProperty}, declared: ${shared(cxt, cxt.parentSchema?.declared)}}`,
  ),
  withParams(discriminator.default, (cxt) => {
    const { discrError, tag, tagName } = cxt.params;
    const known = shared(cxt, cxt.parentSchema?.discriminator.known);
    return _`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}, known: ${known}}`;
  }),
];

/** A list that stands in the code once, however many errors refer to it. */
function shared({ gen }: KeywordErrorCxt, names: string[]): Name {
  return gen.scopeValue('obj', { ref: names, key: names.join(), code: stringify(names) });
}

function withParams(
  definition: CodeKeywordDefinition,
  params: NonNullable<KeywordErrorDefinition['params']>,
): CodeKeywordDefinition {
  return { ...definition, error: { ...(definition.error as KeywordErrorDefinition), params } };
}

/**
 * Compiles schemas of the bundle in one profile into an ES module without imports.
 * Its `validators` are the compiled schemas by name.
 * @param names from the name of each validator to the title of its schema
 */
export function compileValidators(bundle: Schema, profile: Profile, names: Record<string, string>): string {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    messages: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    unevaluated: profile === 'strict',
    // Lengths are bounded beside patterns of ASCII only; counting code points would need a `require`.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, optimize: 2, regExp: patternEngine },
  });
  ajv.addKeyword('declared');
  for (const keyword of KEYWORDS) {
    ajv.removeKeyword(keyword.keyword as string);
    ajv.addKeyword(keyword);
  }
  ajv.addSchema({ $id: 'bundle', ...toProfile(bundle, profile) });
  const titles = Object.values(names);
  const ids = Object.fromEntries(titles.map((title) => [title, `bundle#/$defs/${title}`]));
  const code = compact(standaloneCode.default(ajv, ids));
  const needs = code.match(/require\([^)]*\)/);
  if (needs)
    throw new Error(`Failed to compile validators: the code needs ${needs[0]}, please avoid the keyword that does`);
  const rows = Object.entries(names).map(([name, title]) => `  '${name}': ${title},`);
  return `${code}\nexport const validators = {\n${rows.join('\n')}\n};\n`;
}

/** What Ajv writes, what to say instead, and a piece of it that must be gone afterwards. */
const COMPACTIONS: readonly [RegExp, string, string][] = [
  [/"use strict";/, '', '"use strict"'],
  // Nobody reads where in the schema an error comes from.
  [/schemaPath:"(?:[^"\\]|\\.)*",/g, '', 'schemaPath'],
  [
    /const (err\d+) = (\{(?:instancePath.*?)?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    'vErrors = withError(vErrors, $2);errors++;',
    'vErrors.push(',
  ],
  // Appending keeps a payload with thousands of faults linear.
  [
    /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    'vErrors = withErrors(vErrors, $1.errors);',
    'concat(',
  ],
  // Of a call's context only the path is used: no object for it.
  [/\{instancePath,parentData[^{}]*?,rootData\}/g, 'instancePath', '{instancePath,parentData'],
  [/\{instancePath:([^{}]*?),parentData:[^{}]*?,rootData\}/g, '$1', 'parentData:'],
  [/\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, 'instancePath=""', 'parentDataProperty'],
];

/** Ajv repeats the same few statements for every error and every call; said in short, they take less to load and to run. */
function compact(code: string): string {
  let short = code;
  for (const [pattern, replacement, leftover] of COMPACTIONS) {
    short = short.replace(pattern, replacement);
    if (short.includes(leftover)) {
      throw new Error(`Failed to compact validators: Ajv writes \`${leftover}\` in a new way`);
    }
  }
  return `${HELPERS}${short}`;
}

const HELPERS = `
function withError(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function withErrors(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;

/** The webhooks of a bundle, each with its event, the title of its schema, and the schema. */
export function webhooksOf(bundle: Schema): { event: string; title: string; schema: Schema }[] {
  return bundle.oneOf.map(({ $ref }: Schema) => {
    const title = titleOf($ref);
    const schema = bundle.$defs[title];
    const { type, event } = schema.properties.event.properties;
    return { event: `${type.const}.${event.const}`, title, schema };
  });
}
