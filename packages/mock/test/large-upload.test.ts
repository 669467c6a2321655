import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedWhapi, serveWhapi, setupWhapi } from '../src/node.ts';

const bytes = new Uint8Array(60_000_000).fill(7);
const to = '919984351847';
const whapi = setupWhapi({ maxBodyBytes: 61_000_000 });
let served: ServedWhapi;

beforeAll(async () => {
  served = await serveWhapi(whapi);
});
afterAll(async () => {
  await served.close();
  await whapi.close();
});

function form(): FormData {
  const fields = new FormData();
  fields.set('to', to);
  fields.set('media', new File([bytes], 'a.zip'));
  return fields;
}

async function post(path: string, body: BodyInit, type?: string) {
  const headers = { authorization: 'Bearer test-token', ...(type !== undefined && { 'content-type': type }) };
  const response = await fetch(served.url + path, { method: 'POST', headers, body });
  return { status: response.status, json: await response.json() };
}

it('takes a file of 60 MB in a form', async () => {
  const { status, json } = await post('/messages/document', form());
  expect(status).toBe(200);
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  expect(json.message.document).toMatchObject({ mime_type: 'application/zip', file_size: bytes.length, sha256 });
}, 60_000);

it('refuses a body beyond the limit', async () => {
  const { status, json } = await post('/media', bytes.subarray(0, 101), 'application/zip');
  expect(status).toBe(200);
  expect(json.media).toHaveLength(1);
  const tooLong = await post('/media', new Uint8Array(61_000_001), 'application/zip');
  expect(tooLong.status).toBe(413);
  expect(tooLong.json.error).toEqual({
    code: 413,
    message: 'Request body is too large',
    details: 'The limit is 61000000 bytes.',
  });
}, 60_000);
