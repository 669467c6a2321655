import { valueAt } from '@whapi-webhooks/contract';
import { type Id, type Json, type Sized, typesOf } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import { type ModernNode, modernNode } from './modern-node.ts';
import type { SchemaDocument } from './schema-document.ts';
import { unevaluatedFormula } from './unevaluated.ts';

/** The formulas of the schemas in a document, by their pointers. */
export interface SchemaFormulas {
  readonly document: SchemaDocument;
  idAt(pointer: string): Id;
  /** The part of a schema that one of its keywords stands for, with those that it depends on. */
  partAt(pointer: string, group: string): Id;
  nodeAt(pointer: string): ModernNode | undefined;
}

/** Keywords that are compared together, by the one that names the group. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  type: ['type'],
  enum: ['enum', 'const'],
  minimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
  multipleOf: ['multipleOf'],
  minLength: ['minLength'],
  maxLength: ['maxLength'],
  pattern: ['pattern'],
  required: ['required'],
  minProperties: ['minProperties'],
  maxProperties: ['maxProperties'],
  properties: ['properties', 'patternProperties', 'additionalProperties'],
  propertyNames: ['propertyNames'],
  dependentRequired: ['dependentRequired'],
  dependentSchemas: ['dependentSchemas'],
  unevaluatedProperties: ['unevaluatedProperties'],
  minItems: ['minItems'],
  maxItems: ['maxItems'],
  items: ['prefixItems', 'items'],
  contains: ['contains', 'minContains', 'maxContains'],
  uniqueItems: ['uniqueItems'],
  unevaluatedItems: ['unevaluatedItems'],
  $ref: ['$ref'],
  allOf: ['allOf'],
  anyOf: ['anyOf'],
  oneOf: ['oneOf'],
  not: ['not'],
  if: ['if', 'then', 'else'],
  $dynamicRef: ['$dynamicRef'],
  $recursiveRef: ['$recursiveRef'],
};

/** The groups of the keywords that a schema has. */
function groupsOf({ keywords }: ModernNode): string[] {
  return Object.keys(GROUPS).filter((group) => GROUPS[group]!.some((keyword) => Object.hasOwn(keywords, keyword)));
}

/** Translates the schemas of a document. They are translated when all that were asked for are known: `translate`. */
export function createTranslation(formulas: Formulas, document: SchemaDocument) {
  const ids = new Map<string, Id>();
  const queue: [pointer: string, id: Id][] = [];
  const parts = new Map<string, Id>();

  function idAt(pointer: string): Id {
    const known = ids.get(pointer);
    if (known !== undefined) return known;
    const schema = valueAt(document.schema, pointer) as Json | undefined;
    if (typeof schema === 'boolean') return schema ? formulas.true : formulas.false;
    const id = formulas.reserve();
    ids.set(pointer, id);
    queue.push([pointer, id]);
    return id;
  }

  function nodeAt(pointer: string): ModernNode | undefined {
    const schema = valueAt(document.schema, pointer);
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return undefined;
    return modernNode(schema as Record<string, Json>, document.draft, pointer);
  }

  function translate(): void {
    for (const [pointer, id] of queue) {
      const node = nodeAt(pointer);
      const of = node
        ? groupsOf(node).map((group) => part(node, pointer, group))
        : [opaque('what is no schema', pointer)];
      formulas.fill(id, { kind: 'and', of: [...new Set(of)].filter((part) => part !== formulas.true) });
    }
    queue.length = 0;
  }

  function part(node: ModernNode, pointer: string, group: string): Id {
    const id = keywordFormula(node, pointer, group);
    parts.set(`${group} ${pointer}`, id);
    return id;
  }

  /** Equal to no other: what it means may depend on more than what is compared. */
  function opaque(reason: string, pointer: string): Id {
    return formulas.add({ kind: 'opaque', reason, key: `${pointer} ${formulas.size}` });
  }

  function keywordFormula(node: ModernNode, pointer: string, group: string): Id {
    const { keywords } = node;
    const at = (keyword: string, ...steps: (string | number)[]) => idAt(node.pointerTo(keyword, ...steps));
    const list = (keyword: string) => asArray(keywords[keyword]).map((_, index) => at(keyword, index));
    const map = (keyword: string) =>
      Object.keys(asObject(keywords[keyword])).map((name) => [name, at(keyword, name)] as const);
    switch (group) {
      case 'type': {
        const types = [keywords.type].flat().reduce((bits: number, name) => bits | typesOf(name), 0);
        return formulas.add({ kind: 'type', types });
      }
      case 'enum':
        return formulas.and(
          'enum' in keywords ? formulas.enum(asArray(keywords.enum)) : formulas.true,
          'const' in keywords ? formulas.enum([keywords.const!]) : formulas.true,
        );
      case 'minimum':
      case 'maximum': {
        const exclusive = group === 'minimum' ? keywords.exclusiveMinimum : keywords.exclusiveMaximum;
        return formulas.and(bound(group, keywords[group], false), bound(group, exclusive, true));
      }
      case 'multipleOf':
        return typeof keywords.multipleOf === 'number' && keywords.multipleOf > 0
          ? formulas.add({ kind: 'multipleOf', divisor: keywords.multipleOf })
          : opaque('multipleOf', pointer);
      case 'minLength':
      case 'minItems':
      case 'minProperties':
        return size('atLeast', group, keywords[group]!);
      case 'maxLength':
      case 'maxItems':
      case 'maxProperties':
        return size('atMost', group, keywords[group]!);
      case 'pattern':
        return formulas.add({ kind: 'pattern', source: String(keywords.pattern) });
      case 'required':
        return formulas.and(...asArray(keywords.required).map((name) => required(String(name))));
      case 'properties': {
        const rest = 'additionalProperties' in keywords ? at('additionalProperties') : formulas.true;
        const patterns = map('patternProperties');
        const named = new Map(map('properties'));
        if (named.size === 0 && patterns.length === 0 && rest === formulas.true) return formulas.true;
        return formulas.add({
          kind: 'properties',
          named,
          patterns: patterns.sort(([a], [b]) => (a < b ? -1 : 1)),
          rest,
        });
      }
      case 'propertyNames':
        return formulas.add({ kind: 'names', of: [at('propertyNames')] });
      case 'dependentRequired':
        return formulas.and(
          ...Object.entries(asObject(keywords.dependentRequired)).map(([name, names]) =>
            formulas.or(absent(name), formulas.and(...asArray(names).map((other) => required(String(other))))),
          ),
        );
      case 'dependentSchemas':
        return formulas.and(...map('dependentSchemas').map(([name, id]) => formulas.or(absent(name), id)));
      case 'items': {
        const rest = 'items' in keywords ? at('items') : formulas.true;
        return formulas.add({ kind: 'items', prefix: list('prefixItems'), rest });
      }
      case 'contains': {
        if (!('contains' in keywords)) return formulas.true;
        const { minContains: min = 1, maxContains: max = null } = keywords;
        const of = [at('contains')] as const;
        return formulas.and(
          min === 0
            ? formulas.true
            : formulas.add({ kind: 'contains', of, min: Number(min), max: Number.MAX_SAFE_INTEGER }),
          max === null ? formulas.true : formulas.add({ kind: 'contains', of, min: 0, max: Number(max) }),
        );
      }
      case 'uniqueItems':
        return keywords.uniqueItems === true ? formulas.add({ kind: 'unique' }) : formulas.true;
      case '$ref': {
        const target = document.target(pointer);
        if (target !== undefined) return idAt(target);
        return opaque(
          `the reference to ${document.external(pointer)} at ${pointer}/$ref, which is not fetched`,
          pointer,
        );
      }
      case 'allOf':
        return formulas.and(...list('allOf'));
      case 'anyOf':
        return formulas.or(...list('anyOf'));
      case 'oneOf': {
        const of = list('oneOf');
        return of.length === 1 ? of[0]! : formulas.add({ kind: 'oneOf', of });
      }
      case 'not':
        return formulas.not(at('not'));
      case 'if': {
        if (!('if' in keywords)) return formulas.true;
        const condition = at('if');
        const then = 'then' in keywords ? at('then') : formulas.true;
        const otherwise = 'else' in keywords ? at('else') : formulas.true;
        return formulas.and(
          formulas.or(formulas.add({ kind: 'not', of: [condition] }), then),
          formulas.or(condition, otherwise),
        );
      }
      case 'unevaluatedProperties':
      case 'unevaluatedItems':
        return unevaluatedFormula(group, pointer, {
          formulas,
          nodeAt,
          idAt,
          target: document.target,
          opaque,
          containsEvaluates: document.draft === '2020-12',
        });
      default:
        // What they refer to depends on the schemas that lead to them, which may differ although this one does not.
        return opaque(group, pointer);
    }
  }

  function bound(kind: 'minimum' | 'maximum', value: Json | undefined, exclusive: boolean): Id {
    return typeof value === 'number' ? formulas.add({ kind, bound: value, exclusive }) : formulas.true;
  }

  function size(kind: 'atLeast' | 'atMost', keyword: string, count: Json): Id {
    if (kind === 'atLeast' && count === 0) return formulas.true;
    return formulas.add({ kind, what: sizedBy(keyword), count: Number(count) });
  }

  function required(name: string): Id {
    return formulas.add({ kind: 'required', name });
  }

  /** True for values that are no objects as well. */
  function absent(name: string): Id {
    return formulas.properties({ [name]: formulas.false });
  }

  return {
    idAt,
    translate,
    /** @param idOf what stands for an id after formulas were unified */
    formulasOf: (idOf: (id: Id) => Id): SchemaFormulas => ({
      document,
      nodeAt,
      idAt: (pointer) => {
        const id = idAt(pointer);
        if (queue.length > 0) throw new Error(`No formula was translated for ${pointer}`);
        return idOf(id);
      },
      partAt: (pointer, group) => idOf(parts.get(`${group} ${pointer}`) ?? formulas.true),
    }),
  };
}

function sizedBy(keyword: string): Sized {
  if (keyword.endsWith('Length')) return 'string';
  return keyword.endsWith('Items') ? 'array' : 'object';
}

export function asArray(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function asObject(value: Json | undefined): Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
