import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { registry } from './gateway/mocks/registry.ts';
import { GATEWAY_URL, type NodeWhapi, setupWhapi, type WhapiOptions } from './node.ts';
import { upload } from './testing/upload.ts';

const mocks: NodeWhapi[] = [];

function setup(options: WhapiOptions): NodeWhapi {
  const whapi = setupWhapi(options);
  mocks.push(whapi);
  return whapi;
}

afterEach(async () => {
  for (const whapi of mocks.splice(0)) await whapi.close();
});

async function channelOf(token: string): Promise<string | number> {
  const response = await fetch(`${GATEWAY_URL}/health?token=${token}`);
  return response.ok ? ((await response.json()) as { channel_id: string }).channel_id : response.status;
}

describe('two mocks that listen', () => {
  it('are distinguished by token, and one continues after the other is closed', async () => {
    const a = setup({ token: 'a', channelId: 'CHANNEL-A' });
    const b = setup({ token: 'b', channelId: 'CHANNEL-B' });
    a.listen();
    b.listen();
    expect([await channelOf('a'), await channelOf('b')]).toEqual(['CHANNEL-A', 'CHANNEL-B']);
    await a.close();
    expect([await channelOf('a'), await channelOf('b')]).toEqual([404, 'CHANNEL-B']);
    a.listen();
    await b.close();
    expect([await channelOf('a'), await channelOf('b')]).toEqual(['CHANNEL-A', 404]);
  });

  it('have files of their own, to which their links lead', async () => {
    const tokens = ['a', 'b'];
    for (const token of tokens) setup({ token, channelId: `CHANNEL-${token}` }).listen();
    const links = await Promise.all(tokens.map((token) => upload(GATEWAY_URL, token, `file of ${token}`)));
    for (const query of ['', '?token=a', '?token=b']) {
      const texts = await Promise.all(links.map(async (link) => (await fetch(link + query)).text()));
      expect(texts, query).toEqual(['file of a', 'file of b']);
    }
  });

  it('name no delivery of each other as a cause', async () => {
    const [a, b] = [setup({ token: 'a', channelId: 'CHANNEL-A' }), setup({ token: 'b', channelId: 'CHANNEL-B' })];
    a.listen();
    b.listen();
    b.connect('https://b.test/hook', () => new Response());
    a.connect('https://a.test/hook', async () => {
      for (const token of ['a', 'b']) await fetch(`${GATEWAY_URL}/health?token=${token}`);
      await b.emit('labels.post');
      return new Response();
    });
    await a.emit('chats.patch');
    expect(a.requests.map(({ causedBy }) => causedBy)).toEqual([{ delivery: 'd1' }]);
    expect(b.requests.map(({ causedBy }) => causedBy)).toEqual([undefined]);
    expect(b.deliveries.map(({ causedBy }) => causedBy)).toEqual([{ act: 'emit', step: 's1' }]);
  });

  it('are found to answer each other forever', async () => {
    const others = { a: 'b', b: 'a' };
    const both = Object.entries(others).map(([token, other]) => {
      const whapi = setup({ token, channelId: `CHANNEL-${token}`, loopLimit: 5 });
      whapi.listen();
      whapi.connect(`https://${token}.test/hook`, async (request) => {
        const { event } = (await request.json()) as { event: { type: string } };
        const body = JSON.stringify({ to: '919984351847', body: 'Hi' });
        const url = `${GATEWAY_URL}/messages/text?token=${other}`;
        if (event.type === 'messages') await fetch(url, { method: 'POST', body });
        return new Response();
      });
      return whapi;
    });
    await both[0]?.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    const errors: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      for (const whapi of both) await whapi.settled().catch((error) => errors.push(error.name));
    }
    expect(new Set(errors)).toEqual(new Set(['LoopError']));
  });

  it('may not have the same token', () => {
    setup({ token: 'a' }).listen();
    expect(() => setup({ token: 'a' }).listen()).toThrow(
      'Failed to listen: another mock listens with the token "a". Give each mock its own token',
    );
  });
});

describe("in a server of the test's own", () => {
  it('a mock is registered once, however often its handlers are read', () => {
    const whapi = setup({});
    const registered = () => registry().composed.filter((mock) => mock.deref()?.gateway === whapi.gateway);
    expect([whapi.handlers, whapi.handlers, whapi.handlers]).toHaveLength(3);
    expect(registered()).toHaveLength(1);
  });

  it('the handlers of one mock pass on what has the token of another', async () => {
    const a = setup({ token: 'a', channelId: 'CHANNEL-A' });
    const b = setup({ token: 'b', channelId: 'CHANNEL-B' });
    const server = setupServer(...a.handlers, ...b.handlers);
    server.listen();
    onTestFinished(() => server.close());
    expect([await channelOf('a'), await channelOf('b'), await channelOf('c')]).toEqual(['CHANNEL-A', 'CHANNEL-B', 404]);
  });

  it('deliveries reach a URL of this machine, although unhandled requests are errors', async () => {
    const received: string[] = [];
    const receiver = createServer((request, response) => {
      received.push(`${request.method} ${request.url}`);
      response.end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void receiver.close());
    const whapi = setup({});
    const server = setupServer(...whapi.handlers);
    server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as object);
    onTestFinished(() => server.close());
    whapi.subscribe({ url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook` });
    const [delivery] = await whapi.emit('chats.delete');
    expect(delivery).toMatchObject({ outcome: 'delivered', attempts: [{ status: 200 }] });
    expect(received).toEqual(['POST /hook']);
  });

  it('listen() warns that it switches the handlers of that server off', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const server = setupServer(http.get('https://other.test/', () => HttpResponse.text('other')));
    server.listen();
    onTestFinished(() => server.close());
    setup({}).listen();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Put `...whapi.handlers` into that server'));
  });

  it('listen() says nothing where no other server listens', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    setup({}).listen();
    expect(warn).not.toHaveBeenCalled();
  });
});
