import { constantFrom, integer, record, uniqueArray } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import { ACCOUNT, type Model, sendStatus, writeMessage } from './model.ts';
import type { Json } from './subject.ts';

const PICTURE = 'data:image/png;base64,aGk=';
const MISSING = '29999999999999999';
const name = constantFrom('Tent', 'Stove');
const price = integer({ min: 1, max: 5 });
const references = uniqueArray(reference, { maxLength: 2 });
const productAt = ({ products }: Model, number: number) => pick(products.keys(), number, MISSING);
const collectionAt = ({ collections }: Model, number: number) => pick(collections.keys(), number, '9999');
const productsAt = (model: Model, numbers: number[]) => [...new Set(numbers.map((each) => productAt(model, each)))];

export const businessFamily: Family = {
  builtOn: [],
  commands: [
    ...Array.from({ length: 2 }, () =>
      command('add a product', record({ name, price }), async (model, subject, args) => {
        const body = { ...args, description: '', currency: 'EUR', images: [PICTURE] };
        const answer = await subject.request(model, 200, 'POST', '/business/products', body);
        if (!answer) return;
        model.products.set(answer.id, args);
        model.sentFiles += 1;
      }),
    ),
    command('change a product', record({ product: reference, name, price }), async (model, subject, args) => {
      const { product, ...fields } = args;
      const id = productAt(model, product);
      const { images = [PICTURE] } = model.products.has(id) && model.isLoggedIn ? await subject.read(pathOf(id)) : {};
      const body = { ...fields, images };
      if (!(await subject.request(model, productStatus(model, id), 'PATCH', pathOf(id), body))) return;
      model.products.set(id, fields);
    }),
    command('delete a product', reference, async (model, subject, number) => {
      const id = productAt(model, number);
      if (!(await subject.request(model, productStatus(model, id), 'DELETE', pathOf(id)))) return;
      model.products.delete(id);
      for (const { products } of model.collections.values()) products.delete(id);
      await subject.request(model, 404, 'GET', pathOf(id));
    }),
    command('send a product', record({ product: reference, to: person }), async (model, subject, args) => {
      const chatId = `${args.to}@s.whatsapp.net`;
      // Whether the service sends a product that it does not know is an option, off by default.
      const path = pathOf(productAt(model, args.product));
      const answer = await subject.request(model, sendStatus(model, chatId), 'POST', path, { to: args.to });
      if (answer) writeMessage(model, answer.message.id, { chatId, isOwn: true });
    }),
    command('create a collection', record({ name, products: references }), async (model, subject, args) => {
      const products = productsAt(model, args.products);
      const status = products.every((id) => model.products.has(id)) ? 200 : 400;
      const body = { name: args.name, products };
      const answer = await subject.request(model, status, 'POST', '/business/collections', body);
      if (answer) model.collections.set(answer.id, { name: args.name, products: new Set(products) });
    }),
    command(
      'change a collection',
      record({ collection: reference, name, add: references, remove: references }),
      async (model, subject, args) => {
        const id = collectionAt(model, args.collection);
        const collection = model.collections.get(id);
        const [add, remove] = [productsAt(model, args.add), productsAt(model, args.remove)];
        const areKnown = [...add, ...remove].every((each) => model.products.has(each));
        const status = collection && areKnown && !add.some((each) => remove.includes(each)) ? 200 : 400;
        const body = { name: args.name, add_products: add, remove_products: remove };
        const done = await subject.request(model, status, 'PATCH', `/business/collections/${id}`, body);
        if (!done || !collection) return;
        collection.name = args.name;
        for (const each of remove) collection.products.delete(each);
        for (const each of add) collection.products.add(each);
      },
    ),
    command('delete a collection', reference, async (model, subject, number) => {
      const id = collectionAt(model, number);
      const status = model.collections.has(id) ? 200 : 400;
      if (await subject.request(model, status, 'DELETE', `/business/collections/${id}`)) model.collections.delete(id);
    }),
    command(
      'somebody orders',
      record({ from: person, product: reference, quantity: integer({ min: 1, max: 3 }) }),
      async (model, subject, { from, product, quantity }) => {
        const id = productAt(model, product);
        const status = model.blocked.has(from) ? 403 : model.products.has(id) ? 200 : 404;
        const message = (await subject.attempt('receiveMessage', status, () =>
          subject.channel.receiveMessage({ from, order: { items: [{ id, quantity }] } }),
        )) as Json;
        if (!message) return;
        writeMessage(model, message.id, { chatId: `${from}@s.whatsapp.net`, isOwn: false });
        const { order_id, token, item_count, total_price } = message.order;
        const cost = (model.products.get(id) as { price: number }).price;
        expect([item_count, total_price]).toEqual([quantity, quantity * cost]);
        model.orders.set(order_id, { token, items: [{ id, quantity, price: cost }] });
      },
    ),
    command('read an order', record({ order: reference, other: reference }), async (model, subject, args) => {
      const id = pick(model.orders.keys(), args.order, '123');
      const token = pickExisting(model.orders.values(), args.other)?.token ?? 'wrong';
      const order = model.orders.get(id);
      const status = !order ? 404 : order.token === token ? 200 : 403;
      const path = `/business/orders/${id}`;
      await subject.request(model, status, 'GET', `${path}?order_token=${encodeURIComponent(token)}`);
      await subject.request(model, 403, 'GET', path);
    }),
    command('read the catalogue of a contact', person, async (model, subject, id) => {
      await subject.request(model, model.unregistered.has(id) ? 404 : 200, 'GET', `/business/${id}/products`);
    }),
  ],
  async check(model, subject) {
    if (!model.isLoggedIn) return;
    const products = await subject.list('/business/products', 'products', { pageSize: 2 });
    const shown = products.map(({ id, name, price }) => [id, { name, price }] as const);
    expect(new Map(shown), 'the products').toEqual(model.products);
    expect(await subject.list(`/business/${ACCOUNT}/products`, 'products')).toEqual(products);
    const collections = await subject.list('/business/collections', 'collections', { pageSize: 2 });
    const expected = [...model.collections].map(([id, each]) => [
      id,
      { name: each.name, products: [...each.products] },
    ]);
    expect(
      new Map(collections.map((each) => [each.id, { name: each.name, products: idsOf(each.products) }])),
      'the collections',
    ).toEqual(new Map(expected as []));
    for (const [id, { token, items }] of model.orders) {
      const order = await subject.read(`/business/orders/${id}?order_token=${encodeURIComponent(token)}`);
      expect(order.items, `the items of order ${id}`).toMatchObject(items);
    }
  },
};

const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
const pathOf = (id: string) => `/business/products/${id}`;
const productStatus = ({ products }: Model, id: string) => (products.has(id) ? 200 : 404);
