import {
  _,
  type Code,
  type CodeGen,
  type CodeKeywordDefinition,
  type KeywordCxt,
  type KeywordErrorDefinition,
  Name,
  nil,
  stringify,
} from 'ajv';
import { and, getProperty, or, strConcat } from 'ajv/dist/compile/codegen/index.js';
import { resolveRef, SchemaEnv } from 'ajv/dist/compile/index.js';
import names from 'ajv/dist/compile/names.js';
import { checkDataTypes, DataType } from 'ajv/dist/compile/validate/dataType.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import { getValidate } from 'ajv/dist/vocabularies/core/ref.js';
import limitNumber from 'ajv/dist/vocabularies/validation/limitNumber.js';
import { isPlainName } from '../with-profiles.ts';

const { vErrors, errors, instancePath } = names.default;

/** Lengths in code points, as JSON Schema counts them; Ajv would need a `require` for that. */
const textLength: CodeKeywordDefinition = {
  keyword: ['minLength', 'maxLength'],
  type: 'string',
  schemaType: 'number',
  error: { message: '', params: limitAndTitle },
  code(cxt) {
    const { keyword, data, schema, parentSchema } = cxt;
    // `boundedPattern` checks both.
    if (keyword === 'maxLength' && parentSchema.pattern !== undefined) return;
    const isOutside = keyword === 'maxLength' ? _`isLonger(${data}, ${schema})` : _`isShorter(${data}, ${schema})`;
    // A text with any character at all has a code point.
    cxt.fail(keyword === 'minLength' && schema === 1 ? _`${data} === ""` : isOutside);
  },
};

/**
 * A text that is too long is reported by its length and never reaches the pattern.
 * The example stands in for the pattern in messages: nobody should have to read a regular expression.
 */
const boundedPattern: CodeKeywordDefinition = {
  keyword: 'pattern',
  type: 'string',
  schemaType: 'string',
  code(cxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const { title, maxLength, examples } = parentSchema;
    if (maxLength === undefined) {
      throw new Error(
        `Failed to compile the pattern ${schema}: its texts may have any length. Add a maxLength to the schema`,
      );
    }
    if (!Array.isArray(examples)) {
      throw new Error(`Failed to compile the pattern ${schema}: there is no example of it. Add examples to the schema`);
    }
    const named = title ? _`, title: ${title}` : nil;
    gen.if(_`isLonger(${data}, ${maxLength})`);
    addError(cxt, 'maxLength', _`{limit: ${maxLength}${named}}`);
    gen.elseIf(_`!${usePattern(cxt, schema)}.test(${data})`);
    addError(cxt, 'pattern', _`{example: ${examples[0]}${named}}`);
    gen.endIf();
  },
};

/** A `type` of several: Ajv would carry the whole schema along for the sake of the error. */
const types: CodeKeywordDefinition = {
  keyword: 'types',
  schemaType: 'array',
  code(cxt) {
    const isOther = checkDataTypes(cxt.schema, cxt.data, true, DataType.Wrong);
    report(cxt, isOther, (path) => _`withType(${vErrors}, ${path}, ${stringify(cxt.schema)})`);
  },
};

/** Ajv would compare with each word in turn. */
const words: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  code(cxt) {
    const list = listOf(cxt.gen, cxt.schema);
    const error = _`"enum", {allowedValues: ${list}}`;
    // A property may be absent, and is not asked for again where only strict has rules for it.
    const isOther = _`${cxt.data} !== undefined && !${list}.includes(${cxt.data})`;
    report(cxt, isOther, (path) => _`withError(${vErrors}, ${path}, ${error})`);
  },
};

/** Rules that only the strict profile has. */
const strictly: CodeKeywordDefinition = {
  keyword: 'strictly',
  schemaType: 'object',
  code(cxt) {
    cxt.gen.if(_`strict`, () => {
      cxt.subschema({ keyword: 'strictly' }, cxt.gen.name('valid'));
    });
  },
};

/** What only the strict profile checks of the properties of an object. Both profiles check their types. */
const strictProperties: CodeKeywordDefinition = {
  keyword: 'strictProperties',
  type: 'object',
  schemaType: 'object',
  code(cxt) {
    // A closed object checks both under one condition.
    if (cxt.parentSchema.unevaluatedProperties === false) return;
    cxt.gen.if(_`strict`, () => checkStrictly(cxt));
  },
};

/** An array whose items another function checks. */
const list: CodeKeywordDefinition = {
  keyword: 'list',
  schemaType: 'object',
  code(cxt) {
    const validate = cxt.schema.imported ? new Name(cxt.schema.imported) : validatorOf(cxt, cxt.schema.$ref);
    const least = cxt.parentSchema.least ? _`, ${cxt.parentSchema.least}` : nil;
    add(cxt, (path) => _`withItems(${vErrors}, ${path}, ${cxt.data}, ${validate}, strict, limit${least})`);
  },
};

/** The property that names the event of a webhook. Its rules are the same for all events except for two words. */
const eventName: CodeKeywordDefinition = {
  keyword: 'eventName',
  schemaType: 'array',
  code(cxt) {
    add(cxt, (path) => _`withEvent(${vErrors}, ${path}, ${cxt.data}, ${stringify(cxt.schema)}, strict, limit)`);
  },
};

/** A call for each property: generated code reads properties by constant names, which is faster than a loop over names. */
function checkStrictly(cxt: KeywordCxt): void {
  for (const [name, { $ref }] of Object.entries<{ $ref: string }>(cxt.parentSchema.strictProperties ?? {})) {
    const found = _`${validatorOf(cxt, $ref)}(${cxt.data}${getProperty(name)})`;
    add(cxt, (path) => _`withErrors(${vErrors}, ${strConcat(path, _`${`/${name}`}`)}, ${found})`);
  }
}

/** The function that a `$ref` is compiled to. */
function validatorOf(cxt: KeywordCxt, $ref: string): Code {
  const { self, baseId, schemaEnv } = cxt.it;
  const compiled = resolveRef.call(self, schemaEnv.root, baseId, $ref);
  if (!(compiled instanceof SchemaEnv)) throw new Error(`Failed to compile ${$ref}: it is not a schema of the bundle`);
  return getValidate(cxt, compiled);
}

function checkProperty(cxt: KeywordCxt, name: string): void {
  cxt.gen.if(_`${cxt.data}${getProperty(name)} !== undefined`, () => {
    cxt.subschema({ keyword: cxt.keyword, schemaProp: name, dataProp: name }, cxt.gen.name('valid'));
  });
}

/** What checks, in the code, a property of which nothing but the type is ruled. */
const PLAIN_TYPES: Readonly<Record<string, (value: Code) => Code>> = {
  string: (value) => _`isText(${value})`,
  boolean: (value) => _`isFlag(${value})`,
  integer: (value) => _`isWhole(${value})`,
  number: (value) => _`isNumber(${value})`,
  count: (value) => _`isCount(${value}, strict)`,
};

/** One condition for all plain properties, which are most: said one by one they would be half of the code. */
const properties: CodeKeywordDefinition = {
  keyword: 'properties',
  type: 'object',
  schemaType: 'object',
  code(cxt) {
    const { data, schema, parentSchema } = cxt;
    const plain: Record<string, string[]> = {};
    for (const [name, rules] of Object.entries<object>(schema)) {
      const [type, ...more] = Object.entries(rules).map(([keyword, value]) => (keyword === 'type' ? value : undefined));
      if (isPlainName(name) && more.length === 0 && Object.hasOwn(PLAIN_TYPES, type)) {
        plain[type] = [...(plain[type] ?? []), name];
      } else if (Object.keys(rules).length > 0) {
        checkProperty(cxt, name);
      }
    }
    const checks = Object.entries(plain).flatMap(([type, names]) =>
      names.map((name) => PLAIN_TYPES[type]!(_`${data}${getProperty(name)}`)),
    );
    if (checks.length === 0) return;
    const places = mapLists(plain, (names) => placesOf(names, parentSchema.declared));
    const call = _`${data}, ${declaredBy(cxt)}, ${stringify(places)}, strict`;
    report(cxt, _`!(${and(...checks)})`, (path) => _`withTypes(${vErrors}, ${path}, ${call})`);
  },
};

/** One condition for all names: who sends what is right waits for one check, and the code for each is said once. */
const allRequired: CodeKeywordDefinition = {
  keyword: ['required', 'strictRequired'],
  type: 'object',
  schemaType: 'array',
  code(cxt) {
    const { keyword, data, schema, parentSchema } = cxt;
    if (schema.length === 0) return;
    const isAnyMissing = or(...schema.map((name: string) => _`${data}${getProperty(name)} === undefined`));
    const declared = parentSchema.declared ? declaredBy(cxt) : _`[]`;
    const places = placesOf(schema, parentSchema.declared);
    const either = parentSchema.either ? _`, ${stringify(parentSchema.either)}` : nil;
    const call = _`${data}, ${declared}, ${stringify(places)}${either}`;
    const isMissing = keyword === 'required' ? isAnyMissing : and(_`strict`, isAnyMissing);
    report(cxt, isMissing, (path) => _`withMissing(${vErrors}, ${path}, ${call})`);
  },
};

/** The variant that a tag names; of an unknown tag `fallback`, where there is one and the profile is not strict. */
const variants: CodeKeywordDefinition = {
  keyword: 'discriminator',
  type: 'object',
  schemaType: 'object',
  code(cxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const { propertyName, known } = schema;
    const tag = gen.const('tag', _`${data}${getProperty(propertyName)}`);
    const names = listOf(gen, known);
    const error = _`"discriminator", {tag: ${propertyName}, tagValue: ${tag}, known: ${names}}`;
    const isUnknown = parentSchema.fallback ? _`strict` : _`true`;
    gen.if(false);
    for (const [index, name] of known.entries()) {
      gen.elseIf(_`${tag} === ${name}`);
      cxt.subschema({ keyword: 'oneOf', schemaProp: index }, gen.name('valid'));
    }
    gen.else();
    report(cxt, isUnknown, (path) => _`withError(${vErrors}, ${path}, ${error})`);
    if (parentSchema.fallback) {
      gen.if(_`!strict`, () => {
        cxt.subschema({ keyword: 'fallback' }, gen.name('valid'));
      });
    }
    gen.endIf();
  },
};

/**
 * Ajv would track at run time which properties were evaluated. Here every object declares its names in one place,
 * its bases included, so looking each key up is enough.
 */
const closed: CodeKeywordDefinition = {
  keyword: 'unevaluatedProperties',
  type: 'object',
  schemaType: 'boolean',
  code(cxt) {
    cxt.gen.if(_`strict`, () => {
      checkStrictly(cxt);
      add(cxt, (path) => _`withUndeclared(${vErrors}, ${path}, ${cxt.data}, ${declaredBy(cxt)}, limit)`);
    });
  },
};

/** A definition that another module has compiled, under its title. */
const imported: CodeKeywordDefinition = {
  keyword: 'imported',
  schemaType: 'string',
  code(cxt) {
    const validate = new Name(cxt.schema);
    add(cxt, (path) => _`withErrors(${vErrors}, ${path}, ${validate}(${cxt.data}, strict, limit))`);
  },
};

/** Ajv's keywords, with what an issue needs to know besides, and ours. Errors come in this order. */
export const compiledKeywords: readonly CodeKeywordDefinition[] = [
  withParams(limitNumber.default, limitAndTitle),
  types,
  textLength,
  boundedPattern,
  words,
  strictly,
  list,
  eventName,
  properties,
  strictProperties,
  allRequired,
  variants,
  closed,
  imported,
];

/** Adds to the errors where a condition is met. */
function report(cxt: KeywordCxt, condition: Code, added: (path: Code) => Code): void {
  cxt.gen.if(condition, () => append(cxt, added));
}

function addError(cxt: KeywordCxt, keyword: string, params: Code): void {
  append(cxt, (path) => _`withError(${vErrors}, ${path}, ${keyword}, ${params})`);
}

/** Adds to the errors, and counts them. */
function append({ gen, it }: KeywordCxt, added: (path: Code) => Code): void {
  gen.assign(vErrors, added(strConcat(instancePath, it.errorPath)));
  gen.assign(errors, _`${vErrors}.length`);
}

/** Lets a helper decide whether there are errors to add. */
function add({ gen, it }: KeywordCxt, updated: (path: Code) => Code): void {
  gen.assign(vErrors, updated(strConcat(instancePath, it.errorPath)));
  gen.assign(errors, _`${vErrors} === null ? 0 : ${vErrors}.length`);
}

function limitAndTitle({ schemaCode, parentSchema }: KeywordErrorCxt): Code {
  return parentSchema?.title ? _`{limit: ${schemaCode}, title: ${parentSchema.title}}` : _`{limit: ${schemaCode}}`;
}

/** A list that is in the code once, however many errors refer to it. */
function listOf(gen: CodeGen, values: readonly string[]): Name {
  return gen.scopeValue('obj', { ref: values, key: `list ${values}`, code: stringify(values) });
}

/** The names that an object may have. */
function declaredBy({ gen, parentSchema }: KeywordCxt): Name {
  return listOf(gen, parentSchema.declared);
}

/** Names as places in the list of the declared ones, which is in the code anyway. */
function placesOf(names: readonly string[], declared: readonly string[] = []): (string | number)[] {
  return names.map((name) => (declared.includes(name) ? declared.indexOf(name) : name));
}

function mapLists<T>(lists: Record<string, string[]>, map: (list: string[]) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, map(list)]));
}

function withParams(
  definition: CodeKeywordDefinition,
  params: NonNullable<KeywordErrorDefinition['params']>,
): CodeKeywordDefinition {
  return { ...definition, error: { ...(definition.error as KeywordErrorDefinition), params } };
}
