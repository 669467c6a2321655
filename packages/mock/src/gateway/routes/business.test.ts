import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { GATEWAY_URL } from '../create-gateway.ts';

const ANN = '919984351847';
const BEN = '61280155346';
const IMAGE = 'data:image/png;base64,aGk=';
const tent = { name: 'Tent', description: 'For two', price: 189, currency: 'EUR', images: [IMAGE] };
const stove = { id: '6834529103517702', name: 'Stove', price: 0.1, currency: 'EUR' };
const lamp = {
  id: '6834529103517703',
  name: 'Lamp',
  price: 0.2,
  currency: 'EUR',
  images: ['https://example.com/1.jpg'],
};

type Gateway = ReturnType<typeof testGateway>;

async function create(call: Gateway['call'], product: object = tent) {
  const { status, json } = await call('POST /business/products', product);
  expect(status).toBe(200);
  return json;
}

const refusal = (status: number, details: string | RegExp = /./) => ({
  status,
  json: { error: { code: status, details: expect.stringMatching(details) } },
});

describe('a product', () => {
  it('is created, read, updated and deleted, without a webhook', async () => {
    const { call, told } = testGateway();
    const created = await create(call);
    expect(created).toEqual({
      ...tent,
      id: expect.stringMatching(/^\d{17}$/),
      availability: 'in stock',
      images: [expect.stringMatching(/^https:\/\/gate\.whapi\.cloud\/in-files\/.+\.png$/)],
    });
    expect(await call(`GET /business/products/${created.id}`)).toEqual({ status: 200, json: created });
    const edit = { price: 169, is_hidden: true, images: [created.images[0], IMAGE] };
    const { json: updated } = await call(`PATCH /business/products/${created.id}`, edit);
    expect(updated).toEqual({
      ...created,
      price: 169,
      is_hidden: true,
      images: [created.images[0], expect.any(String)],
    });
    expect(updated.images[1]).not.toBe(created.images[0]);
    expect(await call('GET /business/products')).toEqual({
      status: 200,
      json: { products: [updated], count: 100, total: 1, offset: 0 },
    });
    expect(await call(`DELETE /business/products/${created.id}`)).toEqual({ status: 200, json: { success: true } });
    expect((await call('GET /business/products')).json).toMatchObject({ products: [], total: 0 });
    expect(await told()).toEqual([]);
  });

  it('is unknown once it is deleted', async () => {
    const { call } = testGateway();
    const { id } = await create(call);
    await call(`DELETE /business/products/${id}`);
    expect(await call(`DELETE /business/products/${id}`)).toMatchObject(refusal(404, `no product ${id}`));
    expect(await call(`GET /business/products/${id}`)).toMatchObject(refusal(404));
    expect(await call(`PATCH /business/products/${id}`, { images: [IMAGE] })).toMatchObject(refusal(404));
  });

  it('has images that are served without a token', async () => {
    const { whapi, call } = testGateway({ products: [stove] });
    const sent = await create(call);
    const sample = (await call(`GET /business/products/${stove.id}`)).json;
    const files = await Promise.all(
      [...sent.images, ...sample.images].map((url) => whapi.gateway.handle(new Request(url))),
    );
    expect(files.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'image/png'],
      [200, 'image/jpeg'],
    ]);
    expect(await files[0]?.text()).toBe('hi');
  });

  it('is updated by a form with files', async () => {
    const { whapi, call } = testGateway();
    const { id } = await create(call);
    const form = new FormData();
    form.append('images', new File(['one'], 'one.png', { type: 'image/png' }));
    form.append('images', new File(['two'], 'two.jpg', { type: 'image/jpeg' }));
    form.append('price', '169');
    const headers = { authorization: 'Bearer test-token' };
    const request = new Request(`${GATEWAY_URL}/business/products/${id}`, { method: 'PATCH', headers, body: form });
    const product = await (await whapi.gateway.handle(request)).json();
    expect(product).toMatchObject({ id, price: 169, images: [expect.stringMatching(/png$/), expect.anything()] });
    const texts = product.images.map(async (url: string) => (await whapi.gateway.handle(new Request(url))).text());
    expect(await Promise.all(texts)).toEqual(['one', 'two']);
  });

  it.each<[string, object, RegExp]>([
    ['no images', { ...tent, images: [] }, /images/],
    ['11 images', { ...tent, images: Array(11).fill(IMAGE) }, /not 11/],
    ['a negative price', { ...tent, price: -1 }, /price/],
    ['a price as text', { ...tent, price: '189' }, /price/],
    ['an unknown currency', { ...tent, currency: 'XYZ' }, /currency/],
    ['an unknown availability', { ...tent, availability: 'soon' }, /availability/],
    ['no name', { ...tent, name: undefined }, /name/],
    ['a blank name', { ...tent, name: ' ' }, /name must not be blank/],
    ['a broken file', { ...tent, images: ['data:image/png;base64,%'] }, /not base64/],
  ])('is refused with %s', async (_, body, details) => {
    const { call } = testGateway();
    expect(await call('POST /business/products', body)).toMatchObject(refusal(400, details));
    expect((await call('GET /business/products')).json.total).toBe(0);
  });

  it('needs its images in an update, and an id that can be one', async () => {
    const { call } = testGateway();
    const { id } = await create(call);
    expect(await call(`PATCH /business/products/${id}`, { price: 1 })).toMatchObject(refusal(400, /images/));
    for (const operation of ['GET', 'DELETE'] as const) {
      expect(await call(`${operation} /business/products/tent`)).toMatchObject(refusal(400, /10 to 18 digits/));
    }
  });

  it('can be sent with any id where there is no catalogue, and only with a known one where there is', async () => {
    const to = ANN;
    const { call } = testGateway();
    expect(await call('POST /business/products/6834529103517700', { to })).toMatchObject({ status: 200 });
    const products = [stove];
    const catalogs = [{ id: BEN, products: [lamp] }];
    const { call: checked } = testGateway({ products, catalogs });
    expect(await checked(`POST /business/products/${stove.id}`, { to })).toMatchObject({ status: 200 });
    expect(await checked(`POST /business/products/${lamp.id}`, { to })).toMatchObject(refusal(404, 'no product'));
    expect(await checked(`POST /business/products/${lamp.id}`, { to, catalog_id: BEN })).toMatchObject({ status: 200 });
    await checked(`DELETE /business/products/${stove.id}`);
    expect(await checked(`POST /business/products/${stove.id}`, { to })).toMatchObject(refusal(404));
    const { call: unchecked } = testGateway({ products, checkProducts: false });
    expect(await unchecked(`POST /business/products/${lamp.id}`, { to })).toMatchObject({ status: 200 });
  });
});

describe('a list of products', () => {
  it('has pages', async () => {
    const { call } = testGateway({ products: [stove, lamp] });
    expect((await call('GET /business/products?count=1&offset=1')).json).toMatchObject({
      products: [{ id: lamp.id, description: '', images: lamp.images }],
      count: 1,
      total: 2,
      offset: 1,
    });
    expect(await call('GET /business/products?count=501')).toMatchObject(refusal(400, /count/));
  });

  it('of a contact is empty without a catalogue, and a 404 where there is nobody', async () => {
    const { whapi, call } = testGateway({ products: [stove], catalogs: [{ id: `+${BEN}`, products: [lamp] }] });
    const idsOf = async (phone: string) =>
      (await call(`GET /business/${phone}/products`)).json.products.map(({ id }: { id: string }) => id);
    expect(await idsOf(BEN)).toEqual([lamp.id]);
    expect(await idsOf('12025550199')).toEqual([stove.id]);
    expect(await idsOf(ANN)).toEqual([]);
    await whapi.channel.leaveWhatsApp({ phone: BEN });
    expect(await call(`GET /business/${BEN}/products`)).toMatchObject(refusal(404, `${BEN} is not on WhatsApp`));
    expect(await call(`POST /business/catalogs/${BEN}`, { to: ANN })).toMatchObject(refusal(404));
    expect(await call('GET /business/shop/products')).toMatchObject(refusal(400, /7 to 15 digits/));
  });
});

describe('a collection', () => {
  const many = Array.from({ length: 31 }, (_, i) => ({ ...lamp, id: `${6_834_529_103_517_000 + i}` }));
  const ids = many.map(({ id }) => id);
  const productIds = ({ products }: { products: { id: string }[] }) => products.map(({ id }) => id);

  it('has products in their order, of which lists contain the first', async () => {
    const { call, told } = testGateway({ products: many });
    const { id } = (await call('POST /business/collections', { name: 'All', products: [...ids].reverse() })).json;
    const reversed = [...ids].reverse();
    const { collections, ...page } = (await call('GET /business/collections')).json;
    expect(page).toEqual({ count: 100, total: 1, offset: 0 });
    expect(productIds(collections[0])).toEqual(reversed.slice(0, 10));
    const { collections: longer } = (await call('GET /business/collections/products?products_count=30')).json;
    expect(productIds(longer[0])).toEqual(reversed.slice(0, 30));
    expect(productIds((await call(`GET /business/collections/${id}`)).json)).toEqual(reversed);
    const { products, ...rest } = (await call(`GET /business/collections/${id}/products`)).json;
    expect(products).toHaveLength(10);
    expect(rest).toEqual({ count: 10, total: 31, offset: 0 });
    for (const count of [0, 31]) {
      const path = `/business/collections/${id}/products?products_count=${count}` as const;
      expect(await call(`GET ${path}`)).toMatchObject(refusal(400, /products_count/));
    }
    expect(await told()).toEqual([]);
  });

  it('is edited and deleted; its products stay', async () => {
    const { call } = testGateway({ products: many });
    const [first = '', second = '', third = ''] = ids;
    const created = await call('POST /business/collections', { name: 'Two', products: [first, second, first] });
    const path = `/business/collections/${created.json.id}` as const;
    expect(created).toEqual({ status: 200, json: { id: expect.stringMatching(/^\d+$/) } });
    const edit = { name: 'Others', add_products: [third, second], remove_products: [first] };
    expect(await call(`PATCH ${path}`, edit)).toEqual({ status: 200, json: created.json });
    const edited = (await call(`GET ${path}`)).json;
    expect([edited.name, productIds(edited)]).toEqual(['Others', [second, third]]);
    expect(await call(`DELETE ${path}`)).toMatchObject({ status: 200, json: { success: true } });
    expect((await call('GET /business/products')).json.total).toBe(31);
    for (const method of ['GET', 'DELETE'] as const) {
      expect(await call(`${method} ${path}`)).toMatchObject(refusal(400, 'no collection'));
    }
    expect(await call(`PATCH ${path}`, {})).toMatchObject(refusal(400, 'no collection'));
    expect(await call(`GET ${path}/products`)).toMatchObject(refusal(400, 'no collection'));
  });

  it('loses a product that is deleted', async () => {
    const { call } = testGateway({ products: many });
    const [first = '', second = ''] = ids;
    const { id } = (await call('POST /business/collections', { name: 'Two', products: [first, second] })).json;
    await call(`DELETE /business/products/${first}`);
    expect(productIds((await call(`GET /business/collections/${id}`)).json)).toEqual([second]);
  });

  it.each<[string, object, RegExp]>([
    ['an unknown product', { add_products: ['6834529103517999'] }, /no product 6834529103517999/],
    ['an unknown product to remove', { remove_products: ['6834529103517999'] }, /no product/],
    ['a product both added and removed', { add_products: ids, remove_products: ids }, /both in add_products/],
    ['an empty name', { name: '' }, /name/],
  ])('is not changed by an edit with %s', async (_, edit, details) => {
    const { call } = testGateway({ products: many });
    const { id } = (await call('POST /business/collections', { name: 'One', products: ids.slice(0, 1) })).json;
    const before = (await call(`GET /business/collections/${id}`)).json;
    expect(await call(`PATCH /business/collections/${id}`, edit)).toMatchObject(refusal(400, details));
    expect((await call(`GET /business/collections/${id}`)).json).toEqual(before);
  });

  it('is not created of unknown products', async () => {
    const { call } = testGateway();
    const body = { name: 'One', products: ['6834529103517999'] };
    expect(await call('POST /business/collections', body)).toMatchObject(refusal(400, /no product/));
    expect((await call('GET /business/collections')).json.total).toBe(0);
  });
});

describe('an order', () => {
  async function placed(gateway: Gateway, order: object) {
    const message = await gateway.whapi.channel.receiveMessage({ from: ANN, fromName: 'Ann', order });
    if (message.type !== 'order') throw new Error(`a message of type ${message.type}`);
    return message.order;
  }
  const pathOf = ({ order_id, token = '' }: { order_id?: string; token?: string }) =>
    `/business/orders/${order_id}?order_token=${encodeURIComponent(token)}` as const;

  it('has a summary and a token, with which its items are read', async () => {
    const gateway = testGateway({ products: [stove, lamp] });
    const order = await placed(gateway, { items: [{ id: stove.id, quantity: 3 }, { id: lamp.id }], text: 'Soon' });
    expect(order).toEqual({
      order_id: expect.stringMatching(/^\d{15}$/),
      seller: '12025550199',
      title: 'Whapi',
      token: expect.stringMatching(/^[\w+/]+==$/),
      item_count: 4,
      currency: 'EUR',
      total_price: 0.5,
      preview: expect.any(String),
      status: 'new',
      text: 'Soon',
    });
    expect(await gateway.told()).toEqual(['messages.post', 'chats.post']);
    expect(await gateway.call(`GET ${pathOf(order)}`)).toEqual({
      status: 200,
      json: {
        items: [
          {
            id: stove.id,
            name: 'Stove',
            image: expect.stringMatching(/^https:/),
            price: 0.1,
            currency: 'EUR',
            quantity: 3,
          },
          { id: lamp.id, name: 'Lamp', image: lamp.images[0], price: 0.2, currency: 'EUR', quantity: 1 },
        ],
      },
    });
  });

  it('keeps its products as they were', async () => {
    const gateway = testGateway({ products: [stove] });
    const order = await placed(gateway, { items: [{ id: stove.id }] });
    await gateway.call(`PATCH /business/products/${stove.id}`, { price: 7, images: [IMAGE] });
    await gateway.call(`DELETE /business/products/${stove.id}`);
    expect((await gateway.call(`GET ${pathOf(order)}`)).json.items).toMatchObject([{ id: stove.id, price: 0.1 }]);
  });

  it('is read with the right token only', async () => {
    const gateway = testGateway({ products: [stove] });
    const order = await placed(gateway, { items: [{ id: stove.id }], token: 'a+b/c==' });
    const path = `/business/orders/${order.order_id}` as const;
    expect(await gateway.call(`GET ${path}`)).toMatchObject(refusal(403, /order_token/));
    expect(await gateway.call(`GET ${path}?order_token=other`)).toMatchObject(refusal(403, /another token/));
    expect(await gateway.call('GET /business/orders/12345678901?order_token=x')).toMatchObject(refusal(404));
    // The vendor allows the token without percent-encoding.
    for (const token of ['a+b/c==', 'a%2Bb%2Fc%3D%3D']) {
      expect(await gateway.call(`GET ${path}?order_token=${token}`)).toMatchObject({ status: 200 });
    }
  });

  it('is accepted or cancelled by a message with the same id, which keeps its items and its token', async () => {
    const gateway = testGateway({ products: [stove] });
    const { order_id = '', token } = await placed(gateway, { items: [{ id: stove.id }] });
    expect(await placed(gateway, { order_id, status: 'canceled' })).toMatchObject({
      order_id,
      token,
      status: 'canceled',
      total_price: 0.1,
    });
    expect((await gateway.call(`GET ${pathOf({ order_id, token: `${token}` })}`)).json.items).toHaveLength(1);
  });

  it('has items of its own, without a catalogue', async () => {
    const gateway = testGateway();
    const order = await placed(gateway, { items: [{ id: '1', name: 'Cake', price: 12, currency: 'EUR' }] });
    expect(order).toMatchObject({ item_count: 1, total_price: 12 });
    expect((await gateway.call(`GET ${pathOf(order)}`)).json.items).toEqual([
      { id: '1', name: 'Cake', price: 12, currency: 'EUR', quantity: 1 },
    ]);
    const bare = await placed(gateway, { item_count: 2, total_price: 24 });
    expect((await gateway.call(`GET ${pathOf(bare)}`)).json).toEqual({ items: [] });
  });

  it('of a contact that sells is placed on the phone', async () => {
    const gateway = testGateway({ products: [stove], catalogs: [{ id: BEN, products: [lamp] }] });
    const { channel } = gateway.whapi;
    const message = await channel.sendFromPhone({ to: BEN, order: { items: [{ id: lamp.id }] } });
    expect(message).toMatchObject({ from_me: true, order: { seller: BEN, total_price: 0.2 } });
    const own = channel.sendFromPhone({ to: BEN, order: { items: [{ id: stove.id }] } });
    await expect(own).rejects.toMatchObject({ status: 404 });
  });

  it('is refused with what cannot be ordered', async () => {
    const gateway = testGateway({ products: [stove, { ...lamp, currency: 'USD' }] });
    const place = (...items: object[]) => placed(gateway, { items });
    await gateway.call(`DELETE /business/products/${stove.id}`);
    await expect(place({ id: stove.id })).rejects.toMatchObject({
      status: 404,
      details: expect.stringContaining(stove.id),
    });
    await expect(place({ id: lamp.id, quantity: 0.5 })).rejects.toThrow(/quantity/);
    await expect(place({ id: lamp.id, quantity: 0 })).rejects.toThrow(/quantity/);
    await expect(place({ id: lamp.id }, { name: 'Cake', price: 1, currency: 'EUR' })).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining('USD and EUR'),
    });
    expect(await gateway.told()).toEqual([]);
    expect((await gateway.call('GET /messages/list')).json.total).toBe(0);
  });

  it('is read with the token of the channel in the query, and in the header unless an option forbids it', async () => {
    for (const [options, header] of [
      [{}, 200],
      [{ ordersNeedQueryToken: true }, 401],
    ] as const) {
      const gateway = testGateway({ ...options, products: [stove] });
      const path = pathOf(await placed(gateway, { items: [{ id: stove.id }] }));
      const inQuery = await gateway.whapi.gateway.handle(new Request(`${GATEWAY_URL}${path}&token=test-token`));
      expect([(await gateway.call(`GET ${path}`)).status, inQuery.status]).toEqual([header, 200]);
      // Other operations are not concerned.
      expect(await gateway.call('GET /business/products')).toMatchObject({ status: 200 });
    }
  });

  it('is placed by a step of a scenario as well', async () => {
    const gateway = testGateway({ products: [stove] });
    const order = { items: [{ id: stove.id, quantity: 2 }] };
    await gateway.whapi.play({ steps: [{ do: 'receiveMessage', with: { from: ANN, order } }] });
    expect(gateway.whapi.deliveries[0]?.webhook).toMatchObject({ messages: [{ order: { item_count: 2 } }] });
  });
});

describe('the business profile', () => {
  it('is edited in parts', async () => {
    const { call, told } = testGateway({ businessProfile: { email: 'shop@example.com' } });
    const hours = { timeZone: 'Europe/Bucharest', config: [{ day: 'mon', mode: 'open_24h' }] };
    expect(await call('POST /business', { description: 'Tents', hours })).toMatchObject({ json: { success: true } });
    expect((await call('GET /business')).json).toEqual({ email: 'shop@example.com', description: 'Tents', hours });
    expect(await told()).toEqual([]);
  });

  it('is empty at first', async () => {
    expect(await testGateway().call('GET /business')).toEqual({ status: 200, json: {} });
  });

  it.each<[string, object, RegExp]>([
    ['a long address', { address: 'x'.repeat(257) }, /address/],
    ['a long description', { description: 'x'.repeat(257) }, /description/],
    ['a long email address', { email: 'x'.repeat(129) }, /email/],
    ['three websites', { websites: ['a', 'b', 'c'] }, /at most 2 URLs/],
    ['a long website', { websites: ['x'.repeat(257)] }, /websites/],
    ['two modes', { hours: { config: [{ mode: 'open_24h' }, { mode: 'specific_hours' }] } }, /cannot combine/],
    ['hours before midnight', { hours: { config: [{ openTime: -1 }] } }, /openTime and closeTime are minutes/],
    ['an unknown day', { hours: { config: [{ day: 'monday' }] } }, /day/],
    ['websites that are no list', { websites: 'https://example.com' }, /websites/],
  ])('is not changed by %s', async (_, edit, details) => {
    const { call } = testGateway();
    expect(await call('POST /business', edit)).toMatchObject(refusal(400, details));
    expect((await call('GET /business')).json).toEqual({});
  });
});

describe('limits on new chats', () => {
  it('are none unless the mock is set up with some', async () => {
    const { call } = testGateway();
    expect(await call('GET /business/limits/new_chat')).toEqual({ status: 204, json: '' });
    expect((await call('GET /business/limits/reachout_timelock')).json).toMatchObject({ is_restricted: false });
  });

  it('are those that the mock is set up with', async () => {
    const newChatLimit = { is_capped: true, cap_status: 'capped', quota_limit: 50, quota_used: 50 } as const;
    const reachoutTimelock = { is_restricted: true, restricted_until: 1_893_456_000 };
    const { call } = testGateway({ newChatLimit, reachoutTimelock });
    expect((await call('GET /business/limits/new_chat')).json).toEqual(newChatLimit);
    expect((await call('GET /business/limits/reachout_timelock')).json).toEqual(reachoutTimelock);
  });
});

it('a catalogue, its collections, orders and the profile survive a snapshot', async () => {
  const gateway = testGateway({ products: [stove], catalogs: [{ id: BEN, products: [lamp] }] });
  const { id } = await create(gateway.call);
  await gateway.call('POST /business/collections', { name: 'Two', products: [id, stove.id] });
  await gateway.call('POST /business', { description: 'Tents' });
  const message = await gateway.whapi.channel.receiveMessage({ from: ANN, order: { items: [{ id }] } });
  const { order_id, token } = (message as { order: { order_id: string; token: string } }).order;
  await gateway.whapi.settled();
  const snapshot = JSON.parse(JSON.stringify(gateway.whapi.snapshot()));
  const other = testGateway();
  other.whapi.restore(snapshot);
  const paths = [
    '/business',
    '/business/products',
    `/business/${BEN}/products`,
    '/business/collections',
    `/business/orders/${order_id}?order_token=${encodeURIComponent(token)}`,
  ] as const;
  for (const path of paths) {
    const [first, second] = await Promise.all([gateway, other].map(({ call }) => call(`GET ${path}`)));
    expect(first?.status).toBe(200);
    expect(second).toEqual(first);
  }
  const broken = structuredClone(snapshot);
  broken.channel.products = [];
  expect(() => other.whapi.restore(broken)).toThrow(/"channel.collections" is wrong: no product/);
});
