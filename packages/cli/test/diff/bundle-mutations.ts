import type { Json } from '../../src/diff/logic/formula.ts';
import { seeded } from '../../src/diff/solve/variety.ts';
import type { LabelledPair } from './labelled-pair.ts';

type Schema = { [keyword: string]: Json };
type Label = LabelledPair['label'];

interface Kind {
  name: string;
  label: Label;
  /** What the change means in the strict profile. */
  strict: Label;
  /** Changes a definition if it is one that this kind of change is about. The answer is undefined if it is not. */
  mutate(definition: Schema, random: () => number): true | undefined;
}

export interface BundleMutation extends LabelledPair {
  strict: Label;
}

const objectAt = (value: Json | undefined): Schema | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

/** A property of a definition that passes a test. Those that a base may declare as well do not decide alone. */
function property(definition: Schema, random: () => number, test: (schema: Schema, name: string) => boolean) {
  if ('allOf' in definition) return undefined;
  const names = Object.entries(objectAt(definition.properties) ?? {}).flatMap(([name, value]) => {
    const schema = objectAt(value);
    return schema && !schema.const && test(schema, name) ? [{ name, schema }] : [];
  });
  return names[Math.floor(random() * names.length)];
}

const requiredOf = (definition: Schema) =>
  Array.isArray(definition.required) ? (definition.required as string[]) : [];
const isOpen = (definition: Schema) => !('discriminator' in definition) && 'properties' in definition;

/** Changes of a property, by what they do to it. */
const ofProperty = (
  name: string,
  [label, strict]: readonly [Label, Label],
  test: (schema: Schema) => boolean,
  change: (schema: Schema) => void,
): Kind => ({
  name,
  label,
  strict,
  mutate(definition, random) {
    const found = property(definition, random, test);
    if (found) change(found.schema);
    return found && true;
  },
});

const isText = ({ type, enum: values, anyOf }: Schema) => type === 'string' && !values && !anyOf;

/** Vocabularies of tags that tell variants apart. */
const TAGS = ['ActionType', 'MessageType', 'ReplyType'];

const KINDS: readonly Kind[] = [
  {
    name: 'a required property becomes optional',
    label: 'breaking',
    strict: 'breaking',
    mutate(definition, random) {
      const found = property(definition, random, (_, name) => requiredOf(definition).includes(name));
      if (!found || !isOpen(definition)) return undefined;
      definition.required = requiredOf(definition).filter((name) => name !== found.name);
      return true;
    },
  },
  {
    name: 'an optional property becomes required',
    label: 'safe',
    strict: 'safe',
    mutate(definition, random) {
      const found = property(definition, random, (_, name) => !requiredOf(definition).includes(name));
      if (!found || !isOpen(definition)) return undefined;
      definition.required = [...requiredOf(definition), found.name];
      return true;
    },
  },
  {
    name: 'a property is declared',
    label: 'safe',
    strict: 'breaking',
    mutate(definition) {
      if (!isOpen(definition) || definition.unevaluatedProperties !== false) return undefined;
      Object.assign(objectAt(definition.properties)!, { added_by_test: { type: 'string' } });
      return true;
    },
  },
  {
    name: 'a value is added to an open vocabulary',
    label: 'safe',
    strict: 'breaking',
    mutate(definition) {
      // Each variant of a union fixes the value of its tag, whatever the vocabulary of tags says.
      if (!definition['x-open-vocabulary'] || TAGS.includes(String(definition.title))) return undefined;
      (definition.enum as Json[]).push('added_by_test');
      return true;
    },
  },
  {
    name: 'a description changes',
    label: 'equal',
    strict: 'equal',
    mutate(definition) {
      definition.description = 'Changed.';
      return true;
    },
  },
  ofProperty('a text may be null', ['breaking', 'breaking'], isText, (schema) => {
    schema.type = ['string', 'null'];
  }),
  ofProperty('a text becomes a number', ['breaking', 'breaking'], isText, (schema) => {
    schema.type = 'number';
  }),
  ofProperty(
    'a flag may be a text',
    ['breaking', 'breaking'],
    ({ type }) => type === 'boolean',
    (schema) => {
      schema.type = ['boolean', 'string'];
    },
  ),
  ofProperty(
    'a pattern is dropped',
    ['safe', 'breaking'],
    (schema) => isText(schema) && 'pattern' in schema,
    (schema) => {
      delete schema.pattern;
    },
  ),
  ofProperty(
    'a text gets a pattern',
    ['safe', 'safe'],
    (schema) => isText(schema) && !('pattern' in schema),
    (schema) => {
      schema.pattern = '^a';
    },
  ),
  ofProperty(
    'a list may be empty',
    ['safe', 'breaking'],
    ({ minItems }) => minItems === 1,
    (schema) => {
      delete schema.minItems;
    },
  ),
  ofProperty(
    'a list has a limit',
    ['safe', 'safe'],
    ({ type, maxItems }) => type === 'array' && !maxItems,
    (schema) => {
      schema.maxItems = 3;
    },
  ),
];

/**
 * Changes of a bundle whose meaning follows from their kind.
 * @param sites how many definitions each kind of change is tried on
 */
export function bundleMutations(bundle: Schema, sites: number): BundleMutation[] {
  const names = reachable(bundle);
  const random = seeded(1);
  return KINDS.flatMap((kind) => {
    const found: BundleMutation[] = [];
    for (let attempt = 0; attempt < 200 && found.length < sites; attempt++) {
      const name = names[Math.floor(random() * names.length)]!;
      const next = structuredClone(bundle);
      if (!kind.mutate(objectAt(objectAt(next.$defs)![name])!, random)) continue;
      if (found.some((other) => other.name.endsWith(` in ${name}`))) continue;
      const { label, strict } = kind;
      found.push({ family: 'bundle', name: `${kind.name} in ${name}`, old: bundle, new: next, label, strict });
    }
    return found;
  });
}

/** The definitions that webhooks consist of. */
function reachable(bundle: Schema): string[] {
  const found = new Set<string>();
  const queue: Json[] = [bundle.oneOf!];
  for (const node of queue) {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (found.has(name!)) continue;
      found.add(name!);
      queue.push(objectAt(bundle.$defs)![name!]!);
    }
  }
  return [...found];
}
