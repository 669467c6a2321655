import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecipes, filesOf, type Recipes } from '../../../pages.shared.ts';
import { examples } from './examples.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
let recipes: Recipes;

beforeAll(async () => {
  recipes = await createRecipes('contract-readme', filesOf(readme));
});

it('has recipes that keep to the types', async () => {
  expect(await recipes.types()).toBe('');
});

it('has a recipe for the tests of a receiver, which pass', async () => {
  const { failed, passed } = await recipes.test();
  expect(failed).toEqual([]);
  expect(passed['receiver.test.ts']).toBeGreaterThan(500);
});

describe('the handler', () => {
  const logged: string[] = [];

  beforeEach(() => {
    for (const method of ['log', 'warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((...args) => void logged.push(`${method} ${args.join(' ')}`));
    }
  });
  afterEach(() => void vi.restoreAllMocks());

  async function answer(payload: object, route = '') {
    return answerRequest(
      new Request(`https://bot.test/hook${route}`, { method: 'POST', body: JSON.stringify(payload) }),
    );
  }

  async function answerRequest(request: Request) {
    logged.length = 0;
    const { handler } = await import(/* @vite-ignore */ path.join(recipes.folder, 'handler.ts'));
    return (await handler(request)).status;
  }

  const received = examples['messages.post'].minimal;
  const text = { ...received.messages[0], type: 'text', text: { body: 'Hi' }, from_name: 'Asha' };

  it('handles the valid messages of a batch, and logs the others', async () => {
    expect(await answer({ ...received, messages: [text, { ...text, timestamp: 'now' }] })).toBe(200);
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatch(/^error Ignored \/messages\/1:\n {2}\/messages\/1\/timestamp {2}Expected/);
    expect(logged[1]).toBe('log Asha: Hi');
  });

  it('answers an unknown event with 200', async () => {
    expect(await answer({ event: { type: 'newsletters', event: 'post' }, channel_id: 'LION-1' })).toBe(200);
    expect(logged).toEqual(['warn Unknown event: "newsletters.post"']);
  });

  it('answers an invalid webhook with 200', async () => {
    expect(await answer({ ...received, channel_id: 7 })).toBe(200);
    expect(logged).toEqual([expect.stringMatching(/^error Invalid webhook:\n {2}\/channel_id/)]);
  });

  it.each(['', '{"messages":['])('answers the body %j, which is no JSON, with 200', async (body) => {
    expect(await answerRequest(new Request('https://bot.test/hook/chats', { method: 'DELETE', body }))).toBe(200);
    expect(logged).toEqual([expect.stringMatching(/^error Invalid webhook:\n.*Expected a webhook as JSON object/)]);
  });

  it('names the sender of a message by the number if the name is unknown', async () => {
    const { from_name: _, ...unnamed } = text;
    expect(await answer({ ...received, messages: [unnamed] })).toBe(200);
    expect(logged).toEqual([`log ${received.messages[0]?.from}: Hi`]);
  });

  it('says that the event is one of several, unless the request line says which', async () => {
    const { event: _, ...payload } = { ...received, messages: [text] };
    expect(await answer(payload)).toBe(200);
    expect(logged).toEqual(['warn No event: took the first of messages.post, messages.put', 'log Asha: Hi']);
    expect(await answer(payload, '/messages')).toBe(200);
    expect(logged).toEqual(['log Asha: Hi']);
  });
});
