import type { InitialNewsletter, StoredNewsletter } from '../channel/state/stored-newsletter.ts';
import {
  anyText,
  boolean,
  contact,
  type Field,
  type Fields,
  field,
  listOf,
  newsletter,
  object,
  oneOf,
  optional,
  text,
  wholeNumber,
} from './field.ts';

const count = optional(wholeNumber(0));
const flag = optional(boolean);
const words = optional(anyText);

const INITIAL: Fields<InitialNewsletter> = {
  id: newsletter,
  name: text,
  type: optional(oneOf('newsletter')),
  timestamp: count,
  chat_pic: words,
  chat_pic_full: words,
  name_at: count,
  description: words,
  description_at: words,
  subscribers_count: count,
  created_at: count,
  invite_code: optional(
    field('letters and digits', (value) => typeof value === 'string' && /^[A-Za-z\d]+$/.test(value)),
  ),
  handle: words,
  verification: flag,
  preview: words,
  role: optional(oneOf('subscriber', 'admin', 'guest', 'owner')),
  country_code: optional(
    field('two letters of a country', (value) => typeof value === 'string' && /^[A-Za-z]{2}$/.test(value)),
  ),
  reactions: optional(oneOf('all', 'basic', 'blocklist', 'none')),
  admins: optional(listOf(contact)),
};

/** A newsletter as it is given at setup. */
export const initialNewsletter: Field = object(INITIAL, 'an object with id and name');

const required = ({ optional: _, ...inner }: Field): Field => inner;

const STORED: Fields<StoredNewsletter> = {
  ...INITIAL,
  type: required(INITIAL.type),
  role: required(INITIAL.role),
  invite_code: required(INITIAL.invite_code),
  subscribers_count: required(count),
  invited: optional(listOf(object({ contact, expiration: wholeNumber(0) }))),
  accepted: optional(listOf(text)),
  tracked: flag,
  posts: optional(listOf(text)),
  forgottenPosts: optional(wholeNumber(0)),
  deleted: flag,
};

/** A newsletter in a snapshot. */
export const storedNewsletter: Field = object(STORED, 'a newsletter of a snapshot');
