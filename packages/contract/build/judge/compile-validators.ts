import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { assertName } from '../assert-name.ts';
import { type Purpose, type Schema, titleOf, withProfiles } from '../with-profiles.ts';
import { compact } from './compact.ts';
import { compiledKeywords } from './compiled-keywords.ts';

const patternEngine = Object.assign((source: string, flags: string) => new RegExp(source, flags), { code: 'matcher' });

/**
 * Compiles schemas of the bundle into an ES module, for both profiles: half the code of one module for each.
 * Its `validators` are the compiled schemas by name; each is also exported under its title.
 * @param names from the name of each validator to the title of its schema
 * @param helpers the module of the shared helpers, as the generated code imports it
 * @param options.purpose what the schemas are for; default: webhooks
 * @param options.imports from the title of each schema that another module has compiled to that module; default: none
 */
export function compileValidators(
  bundle: Schema,
  names: Record<string, string>,
  helpers: string,
  { purpose = 'webhooks', imports = {} }: { purpose?: Purpose; imports?: Record<string, string> } = {},
): string {
  for (const title of Object.values(names)) assertName('title', title, `#/$defs/${title}`);
  const ajv = new Ajv({
    allErrors: true,
    // The tests of the schemas do that; our keywords run only where they are compiled into a module.
    meta: false,
    validateSchema: false,
    discriminator: true,
    messages: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    logger: false,
    inlineRefs: false,
    code: { source: true, esm: true, optimize: 2, regExp: patternEngine },
  });
  ajv.addVocabulary(['declared', 'either', 'fallback', 'least']);
  for (const definition of compiledKeywords) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
  ajv.addSchema({ $id: 'bundle', ...withImports(withProfiles(bundle, purpose), Object.keys(imports)) });
  const titles = Object.values(names);
  const ids = Object.fromEntries(titles.map((title) => [title, `bundle#/$defs/${title}`]));
  const code = compact(standaloneCode.default(ajv, ids), helpers);
  const needs = code.match(/require\([^)]*\)/);
  if (needs) {
    throw new Error(`Failed to compile validators: the code needs ${needs[0]}. Avoid the keyword that needs it`);
  }
  const rows = Object.entries(names).map(([name, title]) => `  ${JSON.stringify(name)}: ${title},`);
  const lines = Object.entries(imports)
    .filter(([title]) => new RegExp(`\\b${title}\\b[(,]`).test(code))
    .map(([title, module]) => `import { ${title} } from '${module}';`);
  return `${lines.join('\n')}\n${code}\nexport const validators = {\n${rows.join('\n')}\n};\n`;
}

function withImports(schema: Schema, titles: string[]): Schema {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    typeof value?.$ref === 'string' && titles.includes(titleOf(value.$ref)) ? { imported: titleOf(value.$ref) } : value,
  );
}
