import type { OperationCalls } from './operation-call.ts';
import { ofFile, sending } from './sending.ts';
import { afterwards, call, channel, contactWithCatalog, media, setUpProduct } from './world.ts';

const product = { name: 'Tent', description: 'For two', price: 189, currency: 'EUR', images: [media] };

/** The id of a product that was just added to the catalogue. */
async function addProduct(): Promise<string> {
  return (await call('POST', '/business/products', product)).json.id;
}

/** The id of a collection that was just created, of one product. */
async function addCollection(): Promise<string> {
  const products = [await addProduct()];
  return (await call('POST', '/business/collections', { name: 'Camping', products })).json.id;
}

/** The path of an order that a contact just placed. */
async function placedOrder(): Promise<string> {
  const order = { items: [{ id: await addProduct(), quantity: 2 }] };
  const message = await channel.receiveMessage({ from: '919984351847', order });
  if (message.type !== 'order') throw new Error('Failed to place an order: the message is of another type');
  const { order_id, token = '' } = message.order;
  return `/business/orders/${order_id}?order_token=${encodeURIComponent(token)}`;
}

const productPath = async () => `/business/products/${await addProduct()}`;
const collectionPath = async () => `/business/collections/${await addCollection()}`;

export const businessCalls: OperationCalls = {
  'GET /business': {
    path: () => afterwards('/business', call('POST', '/business', { description: 'Tents and more', websites: [] })),
  },
  'POST /business': {
    path: '/business',
    minimal: {},
    maximal: {
      address: 'Main Square 8',
      description: 'Tents and more',
      email: 'shop@example.com',
      hours: {
        timeZone: 'Europe/Bucharest',
        config: [{ day: 'mon', mode: 'specific_hours', openTime: 540, closeTime: 960 }],
      },
      websites: ['https://example.com', 'https://example.com/shop'],
    },
  },
  'GET /business/products': {
    path: () => afterwards('/business/products', addProduct()),
    query: { count: '1', offset: '0' },
  },
  'POST /business/products': {
    path: '/business/products',
    minimal: product,
    maximal: {
      ...product,
      images: [media, 'https://example.com/tent.jpg'],
      product_retailer_id: 'tent-2',
      availability: 'out of stock',
      url: 'https://example.com/tent',
      is_hidden: true,
    },
  },
  'GET /business/products/{ProductID}': { path: productPath },
  'PATCH /business/products/{ProductID}': {
    path: productPath,
    minimal: { images: [media] },
    maximal: {
      ...product,
      price: 169,
      product_retailer_id: 'tent-2',
      availability: 'in stock',
      url: 'https://example.com/tent',
      is_hidden: false,
    },
  },
  'DELETE /business/products/{ProductID}': { path: productPath },
  'GET /business/{ContactID}/products': {
    path: `/business/${contactWithCatalog}/products`,
    query: { count: '1', offset: '0' },
  },
  'GET /business/orders/{OrderID}': { path: placedOrder },
  'GET /business/collections': {
    path: () => afterwards('/business/collections', addCollection()),
    query: { count: '1', offset: '0' },
  },
  'POST /business/collections': {
    path: '/business/collections',
    minimal: { name: 'Camping', products: [] },
    maximal: { name: 'Camping', products: [setUpProduct.id] },
  },
  'GET /business/collections/products': {
    path: () => afterwards('/business/collections/products', addCollection()),
    query: { count: '1', offset: '0', products_count: '1' },
  },
  'GET /business/collections/{CollectionID}': { path: collectionPath },
  'PATCH /business/collections/{CollectionID}': {
    path: collectionPath,
    minimal: {},
    maximal: { name: 'Hiking', add_products: [setUpProduct.id], remove_products: [] },
  },
  'DELETE /business/collections/{CollectionID}': { path: collectionPath },
  'GET /business/collections/{CollectionID}/products': {
    path: async () => `${await collectionPath()}/products`,
    query: { products_count: '30' },
  },
  'GET /business/limits/new_chat': { path: '/business/limits/new_chat' },
  'GET /business/limits/reachout_timelock': { path: '/business/limits/reachout_timelock' },
  'POST /business/products/{ProductID}': sending(
    '/business/products/6834529103517702',
    {},
    { catalog_id: '61371989950' },
  ),
  'POST /business/catalogs/{ContactID}': sending(
    '/business/catalogs/61280155346',
    {},
    {
      ...ofFile,
      media,
      mentions: ['12025550143'],
      title: 'The shop',
      body: 'See %URL%',
      description: 'Tents and more',
      preview: 'aGk=',
      preview_type: 'product',
    },
  ),
};
