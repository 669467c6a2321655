import { closest, eventNames, isEventName, suggest } from '@whapi-webhooks/contract';
import { operationNames } from '@whapi-webhooks/contract/requests';
import { toChatId, toContactId, toGroupId, toNewsletterId } from '../channel/state/chat-id.ts';
import { milliseconds } from '../clock/duration.ts';

/** What a value in an option or argument must be. */
export interface Field {
  readonly optional?: true;
  /** Completes "Pass …". */
  readonly expected: string;
  /**
   * The value as the mock uses it: checked, normalised, and nothing that the caller can still change.
   * @param path where it is, such as `events[0]`
   * @throws {FieldError}
   */
  read(value: unknown, path: string): unknown;
}

/** The fields of an object. */
export type Fields<T = Record<string, unknown>> = { readonly [K in keyof Required<T>]: Field };

/** What is wrong with one value. `readFields` says which call it was. */
export class FieldError extends Error {}

/** Whether a field accepts a value. */
export function accepts({ read }: Field, value: unknown): boolean {
  try {
    read(value, '');
    return true;
  } catch {
    return false;
  }
}

/** A field whose values satisfy a condition. */
export function field<T>(
  expected: string,
  accepts: (value: unknown) => boolean,
  use: (value: T) => unknown = (value) => value,
): Field {
  return {
    expected,
    read(value, path) {
      if (accepts(value)) return use(value as T);
      throw new FieldError(
        value === undefined
          ? `"${path}" is missing. Pass ${expected}`
          : `"${path}" is ${show(value)}. Pass ${expected}`,
      );
    },
  };
}

export function optional(inner: Field): Field {
  return { ...inner, optional: true };
}

/** A value in a message: short, and on one line. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number' || typeof value === 'bigint' || value === undefined) return String(value);
  const text = safeJson(value) ?? Object.prototype.toString.call(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function safeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** As `suggest`, for what is passed. */
function suggestOne(name: string, candidates: readonly string[]): string {
  return suggest(name, candidates, `Pass one of ${candidates.join(', ')}`);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

export const text = field('a non-empty string', isText);
export const anyText = field('a string', (value) => typeof value === 'string');
export const boolean = field('true or false', (value) => typeof value === 'boolean');
export const any = field('anything', () => true);
export const callback = field('a function', (value) => typeof value === 'function');

export function number(expected: string, least: number, most = Number.POSITIVE_INFINITY): Field {
  return field(expected, (value) => isNumber(value) && value >= least && value <= most);
}

export function wholeNumber(least: number, what = ''): Field {
  const expected = `a whole number${what} from ${least} on`;
  return field(
    expected,
    (value) => isNumber(value) && (Number.isInteger(value) || value === Infinity) && value >= least,
  );
}

export const duration = field('a duration: milliseconds, or a text such as "15m"', (value) => {
  try {
    return milliseconds(value as number) >= 0;
  } catch {
    return false;
  }
});

export function oneOf(...names: readonly string[]): Field {
  return {
    expected: `one of ${names.join(', ')}`,
    read(value, path) {
      if (names.includes(value as string)) return value;
      const cure = suggestOne(typeof value === 'string' ? value : '', names);
      throw new FieldError(`"${path}" is ${value === undefined ? 'missing' : show(value)}. ${cure}`);
    },
  };
}

export const eventName: Field = {
  expected: 'the name of an event, such as "chats.patch"',
  read(value, path) {
    if (isEventName(value as string)) return value;
    if (typeof value !== 'string') return field(this.expected, () => false).read(value, path);
    throw new FieldError(`"${path}" is ${show(value)}, which is no event. ${suggestOne(value, eventNames)}`);
  },
};

/** The name of a REST operation. */
export const operation: Field = {
  expected: 'an operation, such as "POST /messages/text"',
  read(value, path) {
    if ((operationNames as readonly unknown[]).includes(value)) return value;
    if (typeof value !== 'string') return field(this.expected, () => false).read(value, path);
    throw new FieldError(`"${path}" is ${show(value)}, which is no operation. ${suggestOperation(value)}`);
  },
};

/** The operation that a text most likely stands for: a misspelt one, or the one that a path with an id belongs to. */
function suggestOperation(given: string): string {
  const [method = '', path = ''] = given.split(' ');
  const shape = (name: string) => name.replaceAll(/\{[^}]*\}|:\w+/g, '{}');
  const name = `${method.toUpperCase()} ${path}`;
  const near =
    operationNames.find((other) => shape(other) === shape(name)) ??
    operationNames.find((other) => other.endsWith(` ${path}`)) ??
    closest(name, operationNames);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const family = operationNames.filter((other) => other.split('/')[1] === path.split('/')[1]);
  return family.length > 0
    ? `Pass one of ${family.join(', ')}`
    : 'Pass the method and the path of an operation, such as "POST /messages/text"';
}

export function listOf(item: Field, least = 0): Field {
  return {
    expected: `a list, each item ${item.expected}`,
    read(value, path) {
      if (Array.isArray(value) && value.length >= least)
        return value.map((each, i) => item.read(each, `${path}[${i}]`));
      throw new FieldError(`"${path}" is ${value === undefined ? 'missing' : show(value)}. Pass ${this.expected}`);
    },
  };
}

/** One value, or a list of them. */
export function oneOrMore(item: Field): Field {
  const list = listOf(item, 1);
  return {
    expected: `${item.expected}, or a list of them`,
    read: (value, path) => (Array.isArray(value) ? list : item).read(value, path),
  };
}

/** The first of two fields that accepts the value; the second one says what is wrong. */
export function either(expected: string, accepts: (value: unknown) => boolean, other: Field): Field {
  return { expected, read: (value, path) => (accepts(value) ? value : other.read(value, path)) };
}

/** An object with these fields and no others. */
export function object<T>(fields: Fields<T>, expected = `an object with ${Object.keys(fields).join(', ')}`): Field {
  return {
    expected,
    read(value, path) {
      if (!isObject(value)) return field(expected, () => false).read(value, path);
      return readObject(fields, value, path);
    },
  };
}

/** A copy of an object with its fields read. */
export function readObject(fields: Fields, value: Record<string, unknown>, path = ''): Record<string, unknown> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const stranger = Object.keys(value).find((name) => !Object.hasOwn(fields, name) && value[name] !== undefined);
  if (stranger !== undefined) {
    throw new FieldError(`there is no ${show(at(stranger))}. ${suggestOne(stranger, Object.keys(fields))}`);
  }
  const entries = Object.entries(fields)
    .filter(([name, each]) => value[name] !== undefined || !each.optional)
    .map(([name, each]) => [name, each.read(value[name], at(name))]);
  return Object.fromEntries(entries);
}

/** JSON of any kind, copied: the contract validates it as part of the webhook. */
export const json: Field = {
  expected: 'an object',
  read(value, path) {
    if (!isObject(value)) return field(this.expected, () => false).read(value, path);
    try {
      return structuredClone(value);
    } catch (error) {
      throw new FieldError(`"${path}" is not JSON: ${(error as Error).message}. Pass plain objects, lists and texts`);
    }
  },
};

/** Something with an id, copied. */
export function entity(toId: (id: string) => string = (id) => id): Field {
  return {
    expected: 'an object with an id',
    read(value, path) {
      const copy = json.read(value, path) as { id: string };
      return { ...copy, id: toId(text.read(copy.id, `${path}.id`) as string) };
    },
  };
}

const isContact = (value: unknown) =>
  typeof value === 'string' && /^[\d:]+(?:@(?!g\.us|newsletter|broadcast)[\w.]+)?$/.test(toContactId(value));

/** A person: a phone number in any spelling, or a JID. */
export const contact = field('a phone number such as "919984351847", or a JID', isContact, toContactId);
/** A chat: its id, or the phone number of the person it is with. */
export const chat = field(
  'the id of a chat such as "919984351847@s.whatsapp.net", or a phone number',
  (value) => isContact(value) || (typeof value === 'string' && /^[\w.:-]+@[\w.]+$/.test(value)),
  toChatId,
);
export const group = field(
  'the id of a group such as "120363271212442249@g.us"',
  (value) => typeof value === 'string' && /^[\d-]+(?:@g\.us)?$/.test(value),
  toGroupId,
);

export const receiverUrl = field(
  'an absolute URL such as "https://bot.test/hook"',
  (value) => typeof value === 'string' && /^https?:\/\/\S{1,2040}$/.test(value) && URL.canParse(value),
);
export const newsletter = field(
  'the id of a newsletter such as "120363171744447809@newsletter"',
  (value) => typeof value === 'string' && /^\d+(?:@newsletter)?$/.test(value),
  toNewsletterId,
);
