import type { BusinessProfile, NewChatLimit, ReachoutTimelock } from '@whapi-webhooks/types';
import type { CatalogProduct, ContactCatalog } from '../channel/state/business-entities.ts';
import {
  anyText,
  boolean,
  contact,
  type Field,
  type Fields,
  field,
  listOf,
  number,
  object,
  oneOf,
  optional,
  text,
  wholeNumber,
} from './field.ts';

const PRODUCT: Fields<CatalogProduct> = {
  id: field('the id of a product: 10 to 18 digits', (value) => typeof value === 'string' && /^\d{10,18}$/.test(value)),
  name: text,
  price: number('a price from 0 on', 0, Number.MAX_VALUE),
  currency: field('a currency such as "EUR"', (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)),
  description: optional(anyText),
  images: optional(listOf(text)),
  availability: optional(oneOf('in stock', 'out of stock')),
  product_retailer_id: optional(anyText),
  url: optional(anyText),
  is_hidden: optional(boolean),
};

/** The products of a catalogue. */
export const products: Field = listOf(object(PRODUCT));

/** The catalogues of contacts. */
export const catalogs: Field = listOf(object<ContactCatalog>({ id: contact, products }));

const HOURS: Fields = {
  day: optional(oneOf('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat')),
  mode: optional(oneOf('open_24h', 'specific_hours')),
  openTime: optional(number('a number of minutes', 0)),
  closeTime: optional(number('a number of minutes', 0)),
};

/** A business profile. */
export const businessProfile: Field = object<BusinessProfile>({
  id: optional(anyText),
  address: optional(anyText),
  description: optional(anyText),
  email: optional(anyText),
  websites: optional(listOf(anyText)),
  hours: optional(object<object>({ timeZone: optional(anyText), config: optional(listOf(object(HOURS))) } as Fields)),
});

const seconds = wholeNumber(0, ' of seconds');

export const newChatLimit: Field = object<NewChatLimit>({
  cap_type: optional(anyText),
  is_capped: optional(boolean),
  cap_status: optional(anyText),
  quota_limit: optional(wholeNumber(0)),
  quota_used: optional(wholeNumber(0)),
  quota_remaining: optional(wholeNumber(0)),
  cycle_start_at: optional(seconds),
  cycle_end_at: optional(seconds),
});

export const reachoutTimelock: Field = object<ReachoutTimelock>({
  is_restricted: optional(boolean),
  restricted_until: optional(
    field('a number of seconds, or null', (value) => value === null || Number.isInteger(value)),
  ),
  restriction_type: optional(anyText),
});
