import { type Json, keyOf } from '../logic/formula.ts';
import type { Place } from './find-places.ts';

/** In which direction the documents changed at a place. */
export type Direction = 'widened' | 'narrowed' | 'changed';

interface Text {
  rule: string;
  message: string;
}

const MAX_TEXT = 60;

/** Keywords whose rules are named after them. */
const NAMES: Readonly<Record<string, string>> = {
  properties: 'properties',
  propertyNames: 'property-names',
  patternProperties: 'pattern-properties',
  additionalProperties: 'additional-properties',
  unevaluatedProperties: 'unevaluated-properties',
  unevaluatedItems: 'unevaluated-items',
  minProperties: 'min-properties',
  maxProperties: 'max-properties',
  minItems: 'min-items',
  maxItems: 'max-items',
  uniqueItems: 'unique-items',
  minLength: 'min-length',
  maxLength: 'max-length',
  multipleOf: 'multiple-of',
  dependentRequired: 'dependent-required',
  dependentSchemas: 'dependent-schemas',
  allOf: 'all-of',
  anyOf: 'any-of',
  oneOf: 'one-of',
  $ref: 'reference',
  $dynamicRef: 'dynamic-reference',
  $recursiveRef: 'recursive-reference',
  if: 'condition',
};

/** The rule that a place falls under, and what changes for consumers there. */
export function textOf({ subject, detail, oldPointer, newPointer }: Place, direction: Direction): Text {
  const name = JSON.stringify(detail.name ?? '');
  const isAdded = oldPointer === undefined;
  const isRemoved = newPointer === undefined;
  switch (subject) {
    case 'required':
      return direction === 'widened'
        ? {
            rule: 'property-optional',
            message: `The property ${name} may be absent: consumers that read it unconditionally fail.`,
          }
        : {
            rule: 'property-required',
            message: `The property ${name} is always present now: consumers need not handle its absence any more.`,
          };
    case 'values': {
      const values = detail.values!.slice(0, 10).map(short).join(', ');
      const more = detail.values!.length > 10 ? ` and ${detail.values!.length - 10} more` : '';
      return direction === 'widened'
        ? { rule: 'value-added', message: `Consumers may receive ${values}${more}, which they do not know.` }
        : { rule: 'value-removed', message: `Consumers do not receive ${values}${more} any more.` };
    }
    case 'enum':
      return { rule: `values-${direction}`, message: sentence(direction, 'the list of values', detail) };
    case 'property':
      if (isAdded) {
        return direction === 'narrowed'
          ? {
              rule: 'property-declared',
              message: `The property ${name} is declared now: where it is present, it has the declared form.`,
            }
          : {
              rule: 'property-added',
              message: `Consumers may receive the property ${name} in a form that was not allowed before.`,
            };
      }
      return direction === 'narrowed'
        ? {
            rule: 'property-removed',
            message: `Consumers do not receive the property ${name} any more, or less of it.`,
          }
        : {
            rule: 'property-undeclared',
            message: `The property ${name} is not declared any more: it may have any form.`,
          };
    case 'variant':
      if (isAdded) {
        return direction === 'narrowed'
          ? { rule: 'variant-added', message: `The variant ${name} was added: what it covers had to meet less before.` }
          : { rule: 'variant-added', message: `Consumers may receive the variant ${name}, which they do not know.` };
      }
      return direction === 'narrowed'
        ? { rule: 'variant-removed', message: `Consumers do not receive the variant ${name} any more.` }
        : {
            rule: 'variant-removed',
            message: `The variant ${name} was removed: what it covered has to meet less now.`,
          };
    case 'type': {
      const typeChange = `${shortOr(detail.old, 'any')} → ${shortOr(detail.new, 'any')}`;
      return {
        rule: `type-${direction}`,
        message:
          direction === 'narrowed'
            ? `Consumers receive fewer types: ${typeChange}.`
            : `Consumers may receive a type that they do not expect: ${typeChange}.`,
      };
    }
    default: {
      const rule = `${NAMES[subject] ?? subject}-${isAdded && !isRemoved ? 'added' : isRemoved && !isAdded ? 'removed' : direction}`;
      return { rule, message: sentence(direction, detail.keyword ? `\`${detail.keyword}\`` : 'the schema', detail) };
    }
  }
}

function sentence(direction: Direction, what: string, { old, new: next }: Place['detail']): string {
  const effect =
    direction === 'narrowed' ? 'Consumers receive less than before' : 'Consumers may receive what they do not expect';
  if (old === undefined && next === undefined)
    return `${effect}: ${what} ${direction === 'changed' ? 'changed' : `became ${direction === 'widened' ? 'wider' : 'narrower'}`}.`;
  if (old === undefined) return `${effect}: ${what} ${short(next!)} was added.`;
  if (next === undefined) return `${effect}: ${what} ${short(old)} was removed.`;
  if (keyOf(old) === keyOf(next)) return `${effect}: ${what} is the same, but what it depends on changed.`;
  return `${effect}: ${what} changed from ${short(old)} to ${short(next)}.`;
}

function shortOr(value: Json | undefined, otherwise: string): string {
  return value === undefined ? otherwise : short(value);
}

function short(value: Json): string {
  const text = keyOf(value);
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
}
