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
import names from 'ajv/dist/compile/names.js';
import { checkDataTypes, DataType } from 'ajv/dist/compile/validate/dataType.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import { usePattern } from 'ajv/dist/vocabularies/code.js';
import enumeration from 'ajv/dist/vocabularies/validation/enum.js';
import limitNumber from 'ajv/dist/vocabularies/validation/limitNumber.js';
import pattern from 'ajv/dist/vocabularies/validation/pattern.js';

const { vErrors, errors, instancePath } = names.default;

/** Lengths in code points, as JSON Schema counts them; Ajv would need a `require` for that. */
const textLength: CodeKeywordDefinition = {
  keyword: ['minLength', 'maxLength'],
  type: 'string',
  schemaType: 'number',
  error: { message: '', params: limitAndTitle },
  code(cxt) {
    const { keyword, data, schema } = cxt;
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
  ...withParams(pattern.default, ({ parentSchema }) =>
    parentSchema?.title
      ? _`{title: ${parentSchema.title}, example: ${parentSchema.examples[0]}}`
      : _`{example: ${parentSchema?.examples[0]}}`,
  ),
  code(cxt) {
    const { data, schema, parentSchema } = cxt;
    if (parentSchema.maxLength === undefined) {
      throw new Error(
        `Failed to compile the pattern ${schema}: its texts may have any length. Add a maxLength to the schema`,
      );
    }
    if (!Array.isArray(parentSchema.examples)) {
      throw new Error(`Failed to compile the pattern ${schema}: there is no example of it. Add examples to the schema`);
    }
    const isBounded = _`!isLonger(${data}, ${parentSchema.maxLength})`;
    cxt.fail(_`${isBounded} && !${usePattern(cxt, schema)}.test(${data})`);
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

/** An `enum` of the strict profile. */
const vocabulary: CodeKeywordDefinition = {
  keyword: 'vocabulary',
  schemaType: 'array',
  code(cxt) {
    const { gen, data, schema } = cxt;
    const words = listOf(gen, schema);
    const error = _`"enum", {allowedValues: ${words}}`;
    report(cxt, _`strict && !${words}.includes(${data})`, (path) => _`withError(${vErrors}, ${path}, ${error})`);
  },
};

/** What checks, in the code, a property of which nothing but the type is ruled. */
const PLAIN_TYPES: Readonly<Record<string, Name>> = {
  string: new Name('isText'),
  boolean: new Name('isFlag'),
  integer: new Name('isWhole'),
  number: new Name('isNumber'),
};

/** One condition for all plain properties, which are most: said one by one they would be half of the code. */
const properties: CodeKeywordDefinition = {
  keyword: 'properties',
  type: 'object',
  schemaType: 'object',
  code(cxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const plain: Record<string, string[]> = {};
    for (const [name, rules] of Object.entries<object>(schema)) {
      const [type, ...more] = Object.entries(rules).map(([keyword, value]) => (keyword === 'type' ? value : undefined));
      if (/^\w+$/.test(name) && more.length === 0 && Object.hasOwn(PLAIN_TYPES, type)) {
        plain[type] = [...(plain[type] ?? []), name];
      } else if (Object.keys(rules).length > 0) {
        gen.if(_`${data}${getProperty(name)} !== undefined`, () => {
          cxt.subschema({ keyword: 'properties', schemaProp: name, dataProp: name }, gen.name('valid'));
        });
      }
    }
    const checks = Object.entries(plain).flatMap(([type, names]) =>
      names.map((name) => _`${PLAIN_TYPES[type]}(${data}${getProperty(name)})`),
    );
    if (checks.length === 0) return;
    const places = mapLists(plain, (names) => placesOf(names, parentSchema.declared));
    const call = _`${data}, ${declaredBy(cxt)}, ${stringify(places)}`;
    report(cxt, _`!(${and(...checks)})`, (path) => _`withTypes(${vErrors}, ${path}, ${call})`);
  },
};

/** One condition for all names: who sends what is right waits for one check, and the code for each is said once. */
const allRequired: CodeKeywordDefinition = {
  keyword: 'required',
  type: 'object',
  schemaType: 'array',
  code(cxt) {
    const { data, schema, parentSchema } = cxt;
    if (schema.length === 0) return;
    const isMissing = or(...schema.map((name: string) => _`${data}${getProperty(name)} === undefined`));
    const declared = parentSchema.declared ? declaredBy(cxt) : _`[]`;
    const places = placesOf(schema, parentSchema.declared);
    const either = parentSchema.either ? _`, ${stringify(parentSchema.either)}` : nil;
    const call = _`${data}, ${declared}, ${stringify(places)}${either}`;
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
    const { data } = cxt;
    const declared = declaredBy(cxt);
    cxt.gen.if(_`strict`, () => {
      update(cxt, (path) => _`withUndeclared(${vErrors}, ${path}, ${data}, ${declared}, limit)`);
    });
  },
};

/** A definition that another module has compiled, under its title. */
const imported: CodeKeywordDefinition = {
  keyword: 'imported',
  schemaType: 'string',
  code(cxt) {
    const validate = new Name(cxt.schema);
    const isInvalid = _`(found = ${validate}(${cxt.data}, strict, limit)) !== null`;
    report(cxt, isInvalid, (path) => _`withErrors(${vErrors}, ${path}, found)`);
  },
};

/** Ajv's keywords, with what an issue needs to know besides, and ours. Errors come in this order. */
export const compiledKeywords: readonly CodeKeywordDefinition[] = [
  withParams(limitNumber.default, limitAndTitle),
  types,
  textLength,
  boundedPattern,
  withParams(enumeration.default, ({ gen, schema }) => _`{allowedValues: ${listOf(gen, schema as string[])}}`),
  vocabulary,
  properties,
  allRequired,
  variants,
  closed,
  imported,
];

/** Adds to the errors, and counts them, where a condition is met. */
function report({ gen, it }: KeywordCxt, condition: Code, added: (path: Code) => Code): void {
  gen.if(condition, () => {
    gen.assign(vErrors, added(strConcat(instancePath, it.errorPath)));
    gen.assign(errors, _`${vErrors}.length`);
  });
}

/** Lets a helper decide whether there are errors to add. */
function update({ gen, it }: KeywordCxt, updated: (path: Code) => Code): void {
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
