import { observe } from '@whapi-webhooks/evidence';
import { replaceAt } from './replace-at.ts';
import { type Definitions, titleOf } from './schema.ts';

/** A value with an unlisted discriminator: its place, and the title of the base that it is read as. */
export interface Unlisted {
  pointer: string;
  base: string;
}

/** Returns a document without undeclared properties, at every depth. */
export interface DeclaredPart {
  document: unknown;
  unlisted: Unlisted[];
}

/**
 * Removes undeclared properties: an object literal with them does not compile, although it is assignable.
 * The compiler notices whatever `observe` does not find.
 */
export function declaredPart(definitions: Definitions, title: string, document: unknown): DeclaredPart {
  let declared = document;
  const unlisted: Unlisted[] = [];
  for (const observation of observe(definitions, title, document)) {
    const { kind, pointer } = observation;
    if (kind === 'undeclared') declared = replaceAt(declared, pointer, undefined);
    if (kind === 'variant' && !observation.listed && typeof observation.value === 'string') {
      unlisted.push({ pointer, base: titleOf(definitions[observation.title]!['x-fallback'].$ref) });
    }
  }
  return { document: declared, unlisted };
}
