import { findProduct, productsOf, productView } from '../../channel/business/catalog.ts';
import {
  createCollection,
  deleteCollection,
  editCollection,
  findCollection,
} from '../../channel/business/change-collection.ts';
import { createProduct, deleteProduct, updateProduct } from '../../channel/business/change-product.ts';
import { editBusinessProfile } from '../../channel/business/edit-business-profile.ts';
import { orderItems } from '../../channel/business/place-order.ts';
import { requireOnWhatsApp } from '../../channel/contacts/check-contact.ts';
import type { CatalogProduct, StoredCollection } from '../../channel/state/business-entities.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { wrongParameters } from '../../channel/state/command-error.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { sendRoute } from '../send.ts';
import { pageOf } from '../views/page-of.ts';
import { wholeNumberIn } from '../views/query-parameters.ts';

/** The catalogue, orders and the profile of a business, and messages about what the path names. */
export const businessRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/business', handle: (_, { state }) => state.businessProfile },
  {
    method: 'post',
    path: '/business',
    handle: ({ body }, gateway) => gateway.run(editBusinessProfile, body('EditBusinessProfileRequest')),
  },
  {
    method: 'get',
    path: '/business/products',
    handle: ({ query }, { state }) => productPage(state, productsOf(state, state.account.phone), query),
  },
  {
    method: 'post',
    path: '/business/products',
    handle: ({ body, uploads }, gateway) => gateway.run(createProduct, { ...body('CreateProductRequest'), uploads }),
  },
  {
    method: 'get',
    path: '/business/products/:ProductID',
    handle: ({ params }, { state }) => productView(state, findProduct(state, productIdIn(params))),
  },
  sendRoute('/business/products/:ProductID', 'SendProductRequest', 'ProductID'),
  {
    method: 'patch',
    path: '/business/products/:ProductID',
    handle: ({ params, body, uploads }, gateway) =>
      gateway.run(updateProduct, { ...body('UpdateProductRequest'), uploads, productId: productIdIn(params) }),
  },
  {
    method: 'delete',
    path: '/business/products/:ProductID',
    handle: ({ params }, gateway) => gateway.run(deleteProduct, { productId: productIdIn(params) }),
  },
  {
    method: 'get',
    path: '/business/:ContactID/products',
    handle({ params, query }, { state }) {
      const { ContactID: phone } = params;
      if (!/^\d{7,15}$/.test(phone))
        throw wrongParameters(`"${phone}" is not a phone number: it must have 7 to 15 digits`);
      requireOnWhatsApp(state, phone, 'Specified user not found');
      return productPage(state, productsOf(state, phone), query);
    },
  },
  {
    method: 'get',
    path: '/business/orders/:OrderID',
    tokenInQuery: true,
    handle: ({ params, query }, { state }) => ({ items: orderItems(state, params.OrderID, query.get('order_token')) }),
  },
  {
    method: 'get',
    path: '/business/collections',
    handle: ({ query }, { state }) => collectionPage(state, query, DEFAULT_PRODUCTS),
  },
  {
    method: 'post',
    path: '/business/collections',
    handle: ({ body }, gateway) => ({ id: gateway.run(createCollection, body('CreateCollectionRequest')) }),
  },
  {
    method: 'get',
    path: '/business/collections/products',
    handle: ({ query }, { state }) => collectionPage(state, query, productsCountIn(query)),
  },
  {
    method: 'get',
    path: '/business/collections/:CollectionID',
    handle: ({ params }, { state }) => collectionView(state, findCollection(state, params.CollectionID)),
  },
  {
    method: 'patch',
    path: '/business/collections/:CollectionID',
    handle: ({ params, body }, gateway) => ({
      id: gateway.run(editCollection, { ...body('EditCollectionRequest'), collectionId: params.CollectionID }),
    }),
  },
  {
    method: 'delete',
    path: '/business/collections/:CollectionID',
    handle: ({ params }, gateway) => gateway.run(deleteCollection, { collectionId: params.CollectionID }),
  },
  {
    method: 'get',
    path: '/business/collections/:CollectionID/products',
    handle({ params, query }, { state }) {
      const count = productsCountIn(query);
      const { productIds } = findCollection(state, params.CollectionID);
      return { products: productsIn(state, productIds.slice(0, count)), count, total: productIds.length, offset: 0 };
    },
  },
  {
    method: 'get',
    path: '/business/limits/new_chat',
    handle: (_, { state }) => state.newChatLimit ?? new Response(null, { status: 204 }),
  },
  {
    method: 'get',
    path: '/business/limits/reachout_timelock',
    handle: (_, { state }) => state.reachoutTimelock,
  },
  sendRoute('/business/catalogs/:ContactID', 'SendCatalogRequest', 'ContactID'),
  sendRoute('/contacts/:ContactID', 'SendSavedContactRequest', 'ContactID'),
  sendRoute('/groups/link/:InviteCode', 'SendGroupInviteRequest', 'InviteCode'),
];

/** How many products of a collection a response has, unless the query says otherwise. */
const DEFAULT_PRODUCTS = 10;

function productsCountIn(query: URLSearchParams): number {
  return wholeNumberIn(query, 'products_count', { min: 1, max: 30 }) ?? DEFAULT_PRODUCTS;
}

/** @throws {CommandError} with 400 when it is not what the vendor declares ids of products to be */
function productIdIn({ ProductID: id }: { ProductID: string }): string {
  if (/^\d{10,18}$/.test(id)) return id;
  throw wrongParameters(`"${id}" is not the id of a product: it must have 10 to 18 digits`);
}

function productPage(state: ChannelState, products: readonly CatalogProduct[], query: URLSearchParams) {
  const { items, ...page } = pageOf(products, query);
  return { products: items.map((product) => productView(state, product)), ...page };
}

function collectionPage(state: ChannelState, query: URLSearchParams, productCount: number) {
  const { items, ...page } = pageOf([...state.collections.values()], query);
  return { collections: items.map((each) => collectionView(state, each, productCount)), ...page };
}

/** The status of the moderation is left out: the vendor does not declare its values. */
function collectionView(state: ChannelState, { id, name, productIds }: StoredCollection, productCount?: number) {
  return { id, name, products: productsIn(state, productIds.slice(0, productCount)) };
}

function productsIn(state: ChannelState, ids: readonly string[]) {
  return ids.map((id) => productView(state, findProduct(state, id)));
}
