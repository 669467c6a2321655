import { type Definitions, type Schema, titleOf } from './schema.ts';
import { walkSchema } from './walk-schema.ts';

/** One changed version of a schema node. */
export interface Change {
  keyword: string;
  /** What was done, in a few words. */
  what: string;
  node: Schema;
  /** Whether the node accepts all that it accepted before: then only a payload that the keyword refused can notice. */
  looser: boolean;
}

/** Where a node stands. */
interface Home {
  title: string;
  definitions: Definitions;
}

type Operator = (node: Schema, home: Home) => Iterable<Change>;

/** One operator for each way in which a schema can lose a rule, or hold another one. */
const OPERATORS: Record<string, Operator> = {
  *type(node) {
    const types: string[] = [node.type].flat();
    yield loosened(node, 'type', 'drop');
    if (!types.includes('null')) yield loosened(node, 'type', 'allow null', [...types, 'null']);
    if (types.includes('integer'))
      yield loosened(node, 'type', 'allow fractions', [...lacking(types, 'integer'), 'number']);
    if (types.length > 1) for (const type of types) yield changed(node, 'type', `drop ${type}`, lacking(types, type));
  },
  // Not only looser: variants are told apart by their constants.
  const: (node) => [changed(node, 'const', 'drop')],
  *enum(node) {
    yield loosened(node, 'enum', 'drop');
    for (const word of node.enum) yield changed(node, 'enum', `drop ${JSON.stringify(word)}`, lacking(node.enum, word));
  },
  required: names('required'),
  'x-strict-required': names('x-strict-required'),
  *properties(node) {
    for (const name of Object.keys(node.properties)) {
      const { [name]: _, ...properties } = node.properties;
      yield changed(node, 'properties', `drop ${name}`, properties);
    }
  },
  *pattern(node) {
    yield loosened(node, 'pattern', 'drop');
    for (const looser of looserPatterns(node.pattern)) yield loosened(node, 'pattern', `loosen to ${looser}`, looser);
  },
  minimum: bound('minimum', -1),
  maximum: bound('maximum', 1),
  minLength: bound('minLength', -1),
  maxLength: bound('maxLength', 1),
  minItems: bound('minItems', -1),
  *$ref(node, home) {
    const other = neighbourOf(titleOf(node.$ref), home);
    if (other) yield changed(node, '$ref', `swap for ${other}`, `#/$defs/${other}`);
  },
  items: (node) => [loosened(node, 'items', 'drop')],
  allOf: parts('allOf'),
  anyOf: parts('anyOf'),
  oneOf: parts('oneOf'),
  unevaluatedProperties: (node) => [loosened(node, 'unevaluatedProperties', 'drop')],
  'x-fallback': (node) => [changed(node, 'x-fallback', 'drop')],
  'x-open-vocabulary': (node) => [changed(node, 'x-open-vocabulary', 'drop')],
};

/** Every change that the operators know for a schema node. */
export function* changesOf(node: Schema, home: Home): Generator<Change> {
  for (const keyword of Object.keys(node)) yield* OPERATORS[keyword]?.(node, home) ?? [];
}

/** The node with another value of a keyword, or without the keyword. */
function changed(node: Schema, keyword: string, what: string, value?: unknown): Change {
  const { [keyword]: _, ...rest } = node;
  return { keyword, what, node: value === undefined ? rest : { ...node, [keyword]: value }, looser: false };
}

function loosened(node: Schema, keyword: string, what: string, value?: unknown): Change {
  return { ...changed(node, keyword, what, value), looser: true };
}

/** Drops a bound, and moves it by one, or as far as a number of that size can be moved. */
function bound(keyword: string, step: number): Operator {
  return (node) => {
    const limit: number = node[keyword];
    const moved = Number.isSafeInteger(limit) ? limit + step : limit * 2;
    return [loosened(node, keyword, 'drop'), loosened(node, keyword, `move to ${moved}`, moved)];
  };
}

/** Drops one name after another. */
function names(keyword: string): Operator {
  return (node) =>
    (node[keyword] as string[]).map((name) => loosened(node, keyword, `drop ${name}`, lacking(node[keyword], name)));
}

function parts(keyword: string): Operator {
  return (node) => {
    const all: Schema[] = node[keyword];
    return all.map((part, index) => {
      const rest = all.toSpliced(index, 1);
      return changed(
        node,
        keyword,
        `drop ${part.$ref ? titleOf(part.$ref) : index}`,
        rest.length > 0 ? rest : undefined,
      );
    });
  };
}

function* looserPatterns(pattern: string): Generator<string> {
  if (pattern.startsWith('^')) yield pattern.slice(1);
  if (pattern.endsWith('$')) yield pattern.slice(0, -1);
  for (const { 0: quantifier, 1: least, 2: most, index } of pattern.matchAll(/\{(\d+),(\d*)\}/g)) {
    const put = (text: string) => `${pattern.slice(0, index)}${text}${pattern.slice(index + quantifier.length)}`;
    yield put(`{${Number(least) - 1},${most}}`);
    if (most) yield put(`{${least},${Number(most) + 1}}`);
  }
}

/** The next definition that describes values of the same kind, in the order of the titles: what a slip would pick. */
function neighbourOf(title: string, { title: home, definitions }: Home): string | undefined {
  const kind = String(definitions[title]?.type);
  const alike = Object.keys(definitions)
    .filter((other) => String(definitions[other]?.type) === kind)
    .sort();
  const place = alike.indexOf(title);
  const others = [...alike.slice(place + 1), ...alike.slice(0, place)];
  return others.find((other) => !leadsTo(other, home, definitions));
}

/** Whether a definition refers to another one, however deep: such a swap would make a schema that has no end. */
function leadsTo(from: string, to: string, definitions: Definitions): boolean {
  if (from === to) return true;
  const refs = [...walkSchema(definitions[from]!)].flatMap(([{ $ref }]) => ($ref ? [titleOf($ref)] : []));
  return refs.some((ref) => leadsTo(ref, to, definitions));
}

function lacking<T>(values: T[], value: T): T[] {
  return values.filter((other) => other !== value);
}
