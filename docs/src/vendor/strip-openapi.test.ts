import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stripOpenApi } from './strip-openapi.ts';

test('drops prose, and keeps properties, parameters and schemas whose names look like prose', () => {
  const chat = {
    type: 'object',
    title: 'A chat',
    description: 'A chat.',
    example: { id: '1' },
    properties: { description: { type: 'string', description: 'About it.' }, tags: { enum: ['x-a'], 'x-b': 1 } },
    required: ['description'],
  };
  const document = {
    info: { version: '1.0.0', title: 'API', description: 'An API.' },
    tags: [{ name: 'Chats' }],
    paths: {
      '/chats': {
        get: {
          tags: ['Chats'],
          summary: 'Get chats',
          operationId: 'getChats',
          parameters: [
            { name: 'title', in: 'query', description: 'A title.', schema: { type: 'string', default: 'a' } },
          ],
          responses: {
            200: { description: 'OK', content: { 'application/json': { example: 1, schema: { type: 'object' } } } },
            404: { $ref: '#/components/responses/title' },
          },
        },
      },
    },
    components: { responses: { title: { description: 'Not found' } }, schemas: { example: chat } },
  };
  expect(stripOpenApi(document)).toEqual({
    info: { version: '1.0.0', title: '' },
    paths: {
      '/chats': {
        get: {
          operationId: 'getChats',
          parameters: [{ name: 'title', in: 'query', schema: { type: 'string', default: 'a' } }],
          responses: {
            200: { description: '', content: { 'application/json': { schema: { type: 'object' } } } },
            404: { $ref: '#/components/responses/title' },
          },
        },
      },
    },
    components: {
      responses: { title: { description: '' } },
      schemas: {
        example: {
          type: 'object',
          properties: { description: { type: 'string' }, tags: { enum: ['x-a'] } },
          required: ['description'],
        },
      },
    },
  });
});

test('the stored document has no text that somebody would read', async () => {
  const file = path.join(import.meta.dirname, '../../vendor/openapi-1.8.7.json');
  const texts: string[] = [];
  JSON.parse(await readFile(file, 'utf8'), (_, value) => {
    if (typeof value === 'string' && /\w+ \w+ \w+ \w+/.test(value)) texts.push(value);
    return value;
  });
  expect(texts).toEqual([]);
});
