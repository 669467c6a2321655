import type { CreateCollectionRequest, EditCollectionRequest } from '@whapi-webhooks/types';
import { randomDigits } from '../ids/random-text.ts';
import type { StoredCollection } from '../state/business-entities.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';

/**
 * POST /business/collections. A product that is listed twice is added once. Where something does not exist, operations on
 * collections respond with 400: the vendor documents no 404.
 */
export const createCollection: Command<CreateCollectionRequest, string> = (state, { name, products }, context) => {
  refuseUnknown(state, products);
  return write({ id: randomDigits(16, context), name, productIds: [...new Set(products)] });
};

/**
 * PATCH /business/collections/{CollectionID}. Adding what is in the collection and removing what is not changes
 * nothing: the vendor documents no error for it.
 */
export const editCollection: Command<EditCollectionRequest & { collectionId: string }, string> = (
  state,
  { collectionId, name, add_products: added = [], remove_products: removed = [] },
) => {
  const collection = findCollection(state, collectionId);
  refuseUnknown(state, [...added, ...removed]);
  const both = added.find((id) => removed.includes(id));
  if (both !== undefined) throw wrongParameters(`product ${both} is both in add_products and in remove_products`);
  const left = collection.productIds.filter((id) => !removed.includes(id));
  return write({ ...collection, name: name ?? collection.name, productIds: [...new Set([...left, ...added])] });
};

/** DELETE /business/collections/{CollectionID}. Its products stay in the catalogue. */
export const deleteCollection: Command<{ collectionId: string }, void> = (state, { collectionId }) => {
  findCollection(state, collectionId);
  return { changes: { removed: { collections: [collectionId] } }, webhooks: [], result: undefined };
};

export function findCollection({ collections }: ChannelState, id: string): StoredCollection {
  const collection = collections.get(id);
  if (!collection) throw wrongParameters(`no collection ${id}`);
  return collection;
}

function write(collection: StoredCollection) {
  return { changes: { collections: [collection] }, webhooks: [], result: collection.id };
}

function refuseUnknown({ products }: ChannelState, ids: readonly string[]): void {
  const unknown = ids.find((id) => !products.has(id));
  if (unknown !== undefined) throw wrongParameters(`no product ${unknown}`);
}
