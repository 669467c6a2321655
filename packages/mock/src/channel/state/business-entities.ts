import type { OrderItem, Product } from '@whapi-webhooks/types';

/**
 * A product in a catalogue. Properties that you leave out have defaults: no description, a sample as its image, in stock.
 * @example { id: '28712007088432374', name: 'Tent', price: 189, currency: 'EUR' }
 */
export type CatalogProduct = Pick<Product, 'id' | 'name' | 'price' | 'currency'> & Partial<Product>;

/** The catalogue of a contact. */
export interface ContactCatalog {
  /** Digits of the contact's number. */
  id: string;
  products: readonly CatalogProduct[];
}

/** A collection, with the ids of its products in their order. */
export interface StoredCollection {
  id: string;
  name: string;
  productIds: readonly string[];
}

/** An order: its products as they were when it was placed, and the secret that its reader needs. */
export interface StoredOrder {
  id: string;
  token: string;
  items: readonly OrderItem[];
}
