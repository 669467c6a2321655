import { joinPointer } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';
import { type Draft, ignoresSiblings, knows } from './draft.ts';

/** A schema object with the keywords of 2020-12, whatever version it is written in. */
export interface ModernNode {
  readonly keywords: Readonly<Record<string, Json>>;
  /** Where the value of a keyword is written. */
  pointerTo(keyword: string, ...steps: (string | number)[]): string;
}

/** Reads a schema object that is written in an older version as one of 2020-12. */
export function modernNode(schema: Record<string, Json>, draft: Draft, pointer: string): ModernNode {
  const keywords = new Map<string, Json>();
  const names = new Map<string, string>();
  for (const [keyword, value] of Object.entries(schema)) {
    if (knows(draft, keyword)) keywords.set(keyword, value);
  }
  if (ignoresSiblings(draft) && typeof keywords.get('$ref') === 'string') {
    for (const keyword of keywords.keys()) if (keyword !== '$ref') keywords.delete(keyword);
  }
  if (draft !== '2020-12') {
    if (Array.isArray(keywords.get('items'))) {
      move('items', 'prefixItems');
      move('additionalItems', 'items');
    } else keywords.delete('additionalItems');
  }
  if (keywords.has('dependencies')) {
    const entries = Object.entries(keywords.get('dependencies') as Record<string, Json>);
    keywords.set('dependentRequired', Object.fromEntries(entries.filter(([, value]) => Array.isArray(value))));
    keywords.set('dependentSchemas', Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value))));
    names.set('dependentRequired', 'dependencies').set('dependentSchemas', 'dependencies');
    keywords.delete('dependencies');
  }
  if (draft === 'draft-04') {
    for (const [bound, exclusive] of [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ] as const) {
      if (keywords.get(exclusive) === true && keywords.has(bound)) move(bound, exclusive);
      else keywords.delete(exclusive);
    }
  }
  return {
    keywords: Object.fromEntries(keywords),
    pointerTo: (keyword, ...steps) =>
      [names.get(keyword) ?? keyword, ...steps].map(String).reduce(joinPointer, pointer),
  };

  function move(from: string, to: string): void {
    const value = keywords.get(from);
    keywords.delete(from);
    if (value !== undefined) keywords.set(to, value);
    names.set(to, from);
  }
}
