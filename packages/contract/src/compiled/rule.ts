import * as kinds from './kinds.ts';

/** A schema as the build writes it into a table (`build/table-of.ts`): an object in short form, or its keywords. */
export type Row = string | Keywords;

/** The plain types, by their letters in a table. */
export const PLAIN: Readonly<Record<string, { kind: number; type: string }>> = {
  s: { kind: kinds.TEXT, type: 'string' },
  b: { kind: kinds.FLAG, type: 'boolean' },
  i: { kind: kinds.WHOLE, type: 'integer' },
  n: { kind: kinds.NUMBER, type: 'number' },
  c: { kind: kinds.COUNT, type: 'count' },
  _: { kind: kinds.ANYTHING, type: '' },
};

/** A property of an object. */
export interface Property {
  name: string;
  /** The kind of a plain value. */
  kind: number;
  /** What a plain value has to be, in words; empty for any other. */
  type: string;
  /** What a value that is not plain has to be. */
  rule: Rule | undefined;
  /** What only the strict profile checks of a plain value. */
  strictly: Rule | undefined;
  /** Whether the rule is said in place: its errors count with those of the object. */
  isInline: boolean;
  isRequired: boolean;
}

function propertyOf(text: string, table: Table): Property {
  const [name = '', code = ''] = text.split(' ');
  const sign = code.charAt(0);
  const plain = PLAIN[sign];
  const isRequired = code.endsWith('!');
  const isInline = sign !== '@';
  if (!plain) {
    const rule = partOf(sign, code.slice(1).replace('!', ''), table);
    return { name, kind: kinds.RARE, type: '', rule, strictly: undefined, isInline, isRequired };
  }
  const strictly = /\d/.test(code) ? table.refer(code) : undefined;
  return { name, ...plain, rule: undefined, strictly, isInline, isRequired };
}

/** What a property that is not plain has to be: `=text` a constant, `:chats.patch` the name of an event, `*3+1` a list. */
function partOf(sign: string, code: string, table: Table): Rule {
  if (sign === '=') return new Rule(table, { const: code });
  if (sign === ':') return new Rule(table, { eventName: code.split('.') });
  return sign === '*' ? table.listOf(code) : table.at(Number(code));
}

/** The keywords of a rule, as a table has them. References are codes: `@3` is row 3, `&3` the same as a part of this rule. */
export interface Keywords {
  type?: string;
  types?: string[];
  title?: string;
  example?: string;
  const?: unknown;
  /** The words of a vocabulary. In a table also one text, with spaces between them. */
  enum?: string | string[];
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
  eventName?: string[];
  bases?: number[];
  properties?: string;
  required?: string[];
  strictRequired?: string[];
  either?: [required: string[], instead: string[]];
  tag?: string;
  known?: string | string[];
  variants?: number[];
  fallback?: number;
  maxProperties?: number;
  additionalProperties?: string;
  closed?: boolean;
}

const NONE: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map();

/** A schema. Read from its row when it is needed. */
export class Rule {
  readonly table: Table;
  readonly row: Row;
  isRead = false;
  keywords: Keywords = {};
  properties: Property[] = [];
  /** The names of the properties that have a plain type, by that type. */
  namesByType: ReadonlyMap<string, readonly string[]> = NONE;
  bases: Rule[] = [];
  /** The names that an object may have, those of its bases included. */
  declared: string[] = [];
  closed = false;
  required: string[] = [];
  /** What each item, or each property that is not declared, or a value in the strict profile, has to be. */
  inner: Rule | undefined;
  isInnerInline = false;
  /** The words of a vocabulary, or the tags of the variants. */
  words: string[] = [];
  expression: RegExp | null = null;

  constructor(table: Table, row: Row) {
    this.table = table;
    this.row = row;
  }
}

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

  /** @param code a letter, and the row after it, perhaps with a mark */
  refer(code: string): Rule {
    return this.at(Number.parseInt(code.slice(1), 10));
  }

  /** @param code the row that describes the items, and perhaps their least number: `3`, `3+1` */
  listOf(code: string): Rule {
    const [items, least = 0] = code.split('+');
    const rule = this.#lists.get(code) ?? new Rule(this, { list: `@${items}`, least: Number(least) });
    this.#lists.set(code, rule);
    return rule;
  }
}

/** Reads the row of a rule, unless that was done before. */
export function read(rule: Rule): Rule {
  if (rule.isRead) return rule;
  rule.isRead = true;
  const { row, table } = rule;
  const keywords = typeof row === 'string' ? fromShort(row) : row;
  const { bases = [], properties, closed = false, required, pattern } = keywords;
  rule.keywords = keywords;
  rule.bases = bases.map((place) => read(table.at(place)));
  rule.properties = properties ? properties.split(',').map((text) => propertyOf(text, table)) : [];
  rule.namesByType = namesByType(rule.properties);
  rule.closed = closed;
  rule.required = required ?? rule.properties.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const names = [...rule.properties.map(({ name }) => name), ...rule.bases.flatMap(({ declared }) => declared)];
  rule.declared = [...new Set(names)];
  const inner = keywords.list ?? keywords.items ?? keywords.strictly ?? keywords.additionalProperties;
  if (inner) rule.inner = table.refer(inner);
  rule.isInnerInline = inner?.startsWith('&') === true;
  const words = keywords.enum ?? keywords.known ?? [];
  rule.words = typeof words === 'string' ? words.split(' ') : words;
  if (pattern !== undefined) rule.expression = new RegExp(pattern, 'u');
  return rule;
}

function namesByType(properties: readonly Property[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, kind, type } of properties) {
    if (kind < kinds.ANYTHING) names.set(type, [...(names.get(type) ?? []), name]);
  }
  return names;
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
