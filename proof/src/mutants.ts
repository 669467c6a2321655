import { joinPointer } from '@whapi-webhooks/contract';
import { changesOf } from './mutation-operators.ts';
import { replaceAt } from './replace-at.ts';
import type { Definitions, Schema } from './schema.ts';
import { walkSchema } from './walk-schema.ts';

/** The schemas with one change. */
export interface Mutant {
  /** `entities/label.schema.json#/properties/id/type: allow null` */
  name: string;
  /** The node that was changed, as it was. */
  node: Schema;
  keyword: string;
  /** Whether only a payload that the keyword refused can notice. */
  looser: boolean;
  definitions: Definitions;
}

/**
 * Every mutant of some schemas.
 * @param files the schemas to change: the file of each, by title
 */
export function* mutantsOf(definitions: Definitions, files: ReadonlyMap<string, string>): Generator<Mutant> {
  for (const [title, file] of files) {
    const definition = definitions[title]!;
    for (const [node, pointer] of walkSchema(definition)) {
      for (const { keyword, what, node: changed, looser } of changesOf(node, { title, definitions })) {
        const mutated = replaceAt(definition, pointer, changed) as Schema;
        const name = `${file}#${joinPointer(pointer, keyword)}: ${what}`;
        yield { name, node, keyword, looser, definitions: { ...definitions, [title]: mutated } };
      }
    }
  }
}
