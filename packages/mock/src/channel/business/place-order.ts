import type { OrderContent, OrderItem } from '@whapi-webhooks/types';
import { randomDigits } from '../ids/random-text.ts';
import { toBase64 } from '../media/base64.ts';
import { SAMPLE_PREVIEW } from '../media/sample-file.ts';
import type { StoredOrder } from '../state/business-entities.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { productsOf, productView, refuseUnknownProduct } from './catalog.ts';

/**
 * An order that a contact places. The summary follows from its items, unless you give it yourself.
 * @example { items: [{ id: '28712007088432374', quantity: 2 }] }
 */
export interface IncomingOrder extends OrderContent {
  /**
   * What `GET /business/orders/{OrderID}` returns: products of the seller's catalogue by their `id`, or others, with
   * their `name` and `price`. The quantity is 1 unless given. Default: none, or those of the earlier order that
   * `order_id` names.
   */
  items?: readonly OrderItem[];
}

/**
 * Creates an order, with a new id and token unless they are given.
 * @param seller digits of the business, unless the order names another
 * @throws {CommandError} with 404 when a product is neither in the catalogue nor described
 */
export function placeOrder(
  state: ChannelState,
  { items: ordered, ...given }: IncomingOrder,
  seller: string,
  context: CommandContext,
): { order: StoredOrder; content: OrderContent } {
  const { order_id = randomDigits(15, context) } = given;
  const earlier = state.orders.get(order_id);
  const token = given.token ?? earlier?.token ?? toBase64(context.randomBytes(34));
  const sellerId = given.seller ?? seller;
  const items = ordered?.map((item) => itemOf(state, sellerId, item)) ?? earlier?.items ?? [];
  const title = sellerId === state.account.phone ? state.account.name : state.contacts.get(sellerId)?.name;
  return {
    order: { id: order_id, token, items },
    content: {
      order_id,
      seller: sellerId,
      ...(title !== undefined && { title }),
      token,
      ...(items.length > 0 && summaryOf(items)),
      status: 'new',
      ...given,
    },
  };
}

function itemOf(state: ChannelState, seller: string, { quantity = 1, ...item }: OrderItem): OrderItem {
  const product = productsOf(state, seller).find(({ id }) => id === item.id);
  if (!product) {
    return item.name !== undefined && item.price !== undefined
      ? { ...item, quantity }
      : refuseUnknownProduct(`${item.id} in the catalogue of ${seller}: give its name and price`);
  }
  const { id, product_retailer_id, name, images, price, currency } = productView(state, product);
  const [image = ''] = images;
  return { id, ...(product_retailer_id && { product_retailer_id }), name, image, price, currency, ...item, quantity };
}

function summaryOf(items: readonly OrderItem[]): OrderContent {
  const currencies = new Set(items.flatMap(({ currency }) => currency ?? []));
  if (currencies.size > 1) throw wrongParameters(`an order has one currency, not ${[...currencies].join(' and ')}`);
  const [currency] = currencies;
  const sum = (of: (item: OrderItem) => number) => items.reduce((total, item) => total + of(item), 0);
  const total = sum(({ price = 0, quantity = 0 }) => price * quantity);
  return {
    item_count: sum(({ quantity = 0 }) => quantity),
    ...(currency && { currency }),
    // No currency has more than three decimals.
    total_price: Math.round(total * 1000) / 1000,
    preview: SAMPLE_PREVIEW,
  };
}

/**
 * GET /business/orders/{OrderID}: what was ordered.
 * @throws {CommandError} with 403 without the right token of the order; the vendor documents it for a missing one
 */
export function orderItems({ orders }: ChannelState, orderId: string, token: string | null): readonly OrderItem[] {
  if (!token) refuseToken('Pass the `token` of the order message as `?order_token=`.');
  const order = orders.get(orderId);
  if (!order) throw new CommandError(404, 'Specified order not found', `no order ${orderId}`);
  // The vendor allows the token without percent-encoding, and then a plus sign means a space.
  const plain = (text: string) => text.replaceAll('+', ' ');
  return plain(token) === plain(order.token) ? order.items : refuseToken(`Order ${orderId} has another token.`);
}

function refuseToken(details: string): never {
  throw new CommandError(403, 'Need order token for get order items', details);
}
