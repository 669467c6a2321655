/** A schema as the build writes it into a table (`build/table-of.ts`): an object in short form, or its keywords. */
export type Row = string | Keywords;

/** How a value that may be valid is looked at: those of plain types, and others. `rare` is left to the collector. */
export const Kind = {
  text: 0,
  flag: 1,
  whole: 2,
  number: 3,
  /** An integer in the strict profile; any number in the tolerant one, because a TypeScript type says no more. */
  count: 4,
  anything: 5,
  rare: 6,
  unread: 7,
  constant: 8,
  words: 9,
  length: 10,
  range: 11,
  list: 12,
  variants: 13,
  object: 14,
  event: 15,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The plain types, by their letters in a table. */
const PLAIN: Readonly<Record<string, readonly [Kind, string]>> = {
  s: [Kind.text, 'string'],
  b: [Kind.flag, 'boolean'],
  i: [Kind.whole, 'integer'],
  n: [Kind.number, 'number'],
  c: [Kind.count, 'count'],
  _: [Kind.anything, ''],
};

/** A property of an object. */
export class Property {
  name: string;
  kind: Kind;
  /** What a value of a plain type has to be, in words; empty for any other. */
  type: string;
  /** The rule of the value. Of a plain one, what only the strict profile checks. */
  rule: Rule | null = null;
  /** Whether the rule is said in place: its errors count with those of the object. */
  isInline = false;
  isRequired: boolean;
  /** What counts a required property as seen. */
  bit = 0;
  /** The property of the same name in a base. */
  also: Property | null = null;
  /** The property that followed in the last object: objects of a kind have their properties in one order. */
  next: Property | null = null;

  constructor(text: string, table: Table) {
    const [name = '', code = ''] = text.split(' ');
    const sign = code.charAt(0);
    const [kind, type] = PLAIN[sign] ?? [Kind.rare, ''];
    this.name = name;
    this.kind = kind;
    this.type = type;
    this.isRequired = code.endsWith('!');
    this.isInline = sign === '&' || sign === '*';
    if (/\d/.test(code)) this.rule = sign === '*' ? table.listOf(code) : table.refer(code);
  }
}

/** The keywords of a rule, as a table has them. References are codes: `@3` is row 3, `&3` the same as a part of this rule. */
export interface Keywords {
  type?: string;
  types?: string[];
  title?: string;
  example?: string;
  const?: unknown;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  strictly?: string;
  list?: string;
  least?: number;
  items?: string;
  minItems?: number;
  eventName?: [type: string, event: string];
  bases?: number[];
  properties?: string;
  required?: string[];
  strictRequired?: string[];
  either?: [required: string[], instead: string[]];
  tag?: string;
  known?: string[];
  variants?: number[];
  fallback?: number;
  maxProperties?: number;
  additionalProperties?: string;
  closed?: boolean;
}

/** A schema, as far as it was needed. All rules have one shape, so that engines read them fast. */
export class Rule {
  table: Table;
  row: Row;
  kind: Kind = Kind.unread;
  keywords: Keywords = {};
  properties: Property[] = [];
  bases: Rule[] = [];
  /** The names that an object may have, those of its bases included. */
  declared: string[] = [];
  closed = false;
  required: string[] = [];
  byName: Map<string, Property> = NONE;
  /** Stands before the first property. */
  head: Property | null = null;
  need = 0;
  /** What each item, or a value in the strict profile, has to be. */
  inner: Rule | null = null;
  isInnerInline = false;
  least = 0;
  constant: unknown = undefined;
  words: Set<unknown> | null = null;
  expression: RegExp | null = null;
  /** The last text that matched: an update repeats ids before and after the change. */
  matched: string | null = null;
  most = Infinity;
  variants: Map<unknown, Rule> | null = null;

  constructor(table: Table, row: Row) {
    this.table = table;
    this.row = row;
  }
}

const NONE: Map<string, Property> = new Map();

/** The rules of one table. */
export class Table {
  readonly #rows: readonly Row[];
  readonly #rules: Rule[] = [];
  readonly #lists = new Map<string, Rule>();

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  at(place: number): Rule {
    this.#rules[place] ??= new Rule(this, this.#rows[place]!);
    return this.#rules[place];
  }

  /** @param code a reference, perhaps with a mark after it */
  refer(code: string): Rule {
    return this.at(Number.parseInt(code.slice(1), 10));
  }

  /** @param code `*3` for a list of what row 3 describes, `*3+1` for one of at least one item */
  listOf(code: string): Rule {
    const [items = '', least = 0] = code.replace('!', '').slice(1).split('+');
    const key = `${items} ${least}`;
    const rule = this.#lists.get(key) ?? new Rule(this, { list: `@${items}`, least: Number(least) });
    this.#lists.set(key, rule);
    return rule;
  }
}

/** Reads the row of a rule. Cheap if it was read before. */
export function read(rule: Rule): Rule {
  if (rule.kind === Kind.unread) interpret(rule);
  return rule;
}

function interpret(rule: Rule): void {
  const { row, table } = rule;
  const keywords = typeof row === 'string' ? fromShort(row) : row;
  rule.keywords = keywords;
  rule.bases = (keywords.bases ?? []).map((place) => read(table.at(place)));
  rule.properties = (keywords.properties ? keywords.properties.split(',') : []).map((property) => new Property(property, table));
  rule.closed = keywords.closed === true;
  rule.required = keywords.required ?? rule.properties.filter((one) => one.isRequired).map(({ name }) => name);
  rule.declared = [
    ...new Set([...rule.properties.map(({ name }) => name), ...rule.bases.flatMap(({ declared }) => declared)]),
  ];
  const inner = keywords.list ?? keywords.items ?? keywords.strictly ?? keywords.additionalProperties;
  if (inner) {
    rule.inner = table.refer(inner);
    rule.isInnerInline = inner.startsWith('&');
  }
  rule.kind = kindOf(rule, keywords);
}

/** The usual object: `~` if it is closed, the rows of its bases, and its properties. */
function fromShort(text: string): Keywords {
  const [, closed, bases = '', properties = ''] = /^(~?)([\d ]*)\|(.*)$/.exec(text)!;
  return {
    type: 'object',
    ...(bases && { bases: bases.split(' ').map(Number) }),
    properties,
    closed: closed === '~',
  };
}

/** Prepares a rule for values that are valid. Combinations of keywords that are rare are left to the collector. */
function kindOf(rule: Rule, keywords: Keywords): Kind {
  const { title: _, example: __, ...rules } = keywords;
  const names = Object.keys(rules).sort().join(' ');
  const { minimum = -Infinity, maximum = Infinity } = keywords;
  if (keywords.type === 'object' && prepareObject(rule, names)) return Kind.object;
  if (names === 'known required tag type variants' || names === 'fallback known required tag type variants') {
    rule.variants = new Map(keywords.known!.map((tag, index) => [tag, rule.table.at(keywords.variants![index]!)]));
    return Kind.variants;
  }
  if (names === 'const') {
    rule.constant = keywords.const;
    return Kind.constant;
  }
  if (names === 'enum') {
    rule.words = new Set(keywords.enum);
    return Kind.words;
  }
  if (keywords.pattern !== undefined) rule.expression = new RegExp(keywords.pattern, 'u');
  if (names !== 'type' && /^(?:maxLength ?)?(?:minLength ?)?(?:pattern ?)?(?:type)?$/.test(names)) {
    const { minLength = 0, maxLength = Infinity } = keywords;
    rule.least = minLength > 1 ? 2 * minLength : minLength;
    rule.most = maxLength;
    return keywords.type === undefined || keywords.type === 'string' ? Kind.length : Kind.rare;
  }
  if (names === 'minimum' || names === 'maximum' || names === 'maximum minimum') {
    rule.least = minimum;
    rule.most = maximum;
    return Kind.range;
  }
  if (names === 'least list') {
    rule.least = keywords.least!;
    return Kind.list;
  }
  if (names === 'type' || names === 'strictly type') {
    return Object.values(PLAIN).find(([, type]) => type === keywords.type)?.[0] ?? Kind.rare;
  }
  return names === 'eventName' ? Kind.event : Kind.rare;
}

const OBJECT = ['bases', 'closed', 'properties', 'required', 'strictRequired', 'type'];
/** As many as fit into a number that engines count with fast. */
const MOST_REQUIRED = 30;

/** Merges the properties of an object with those of its bases. */
function prepareObject(rule: Rule, names: string): boolean {
  const isPlain = names.split(' ').every((name) => OBJECT.includes(name)) && !names.includes('strictRequired');
  if (!isPlain || rule.bases.some(({ kind, closed }) => kind !== Kind.object || closed)) return false;
  const byName = new Map<string, Property>();
  for (const property of rule.properties) byName.set(property.name, copyOf(property));
  for (const base of rule.bases) {
    for (const property of base.byName.values()) {
      const own = byName.get(property.name);
      byName.set(property.name, copyOf(property, own));
    }
  }
  const required = new Set([...rule.required, ...rule.bases.flatMap(requiredOf)]);
  if (required.size > MOST_REQUIRED || [...required].some((name) => !byName.has(name))) return false;
  for (const name of required) {
    const bit = rule.need + 1;
    byName.get(name)!.bit = bit;
    rule.need += bit;
  }
  rule.byName = byName;
  rule.head = new Property(' _', rule.table);
  return true;
}

function requiredOf({ required, bases }: Rule): string[] {
  return [...required, ...bases.flatMap(requiredOf)];
}

/** A property of a base within an object that has it as well, perhaps with rules of its own. */
function copyOf(property: Property, own: Property | null = null): Property {
  const copy: Property = Object.assign(Object.create(Property.prototype), property, { bit: 0, next: null });
  if (own) copy.also = copy.also ? copyOf(copy.also, own) : own;
  return copy;
}
