import { createHash } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { type NodeWhapi, serveWhapi, setupWhapi } from '../../src/node.ts';

async function serveWithLimit(maxBodyBytes: number) {
  const whapi: NodeWhapi = setupWhapi({ maxBodyBytes });
  const served = await serveWhapi(whapi);
  onTestFinished(async () => {
    await served.close();
    await whapi.close();
  });
  return async (path: string, body: BodyInit, type?: string) => {
    const headers = { authorization: 'Bearer test-token', ...(type !== undefined && { 'content-type': type }) };
    const response = await fetch(served.url + path, { method: 'POST', headers, body });
    return { status: response.status, json: await response.json() };
  };
}

/** Sends a file of that size in a form to a served mock, which must keep every byte of it. */
export async function acceptsFile(bytes: number): Promise<void> {
  const post = await serveWithLimit(bytes + 100_000);
  const content = new Uint8Array(bytes).fill(7);
  const form = new FormData();
  form.set('to', '919984351847');
  form.set('media', new File([content], 'a.zip'));
  const { status, json } = await post('/messages/document', form);
  expect(status).toBe(200);
  const sha256 = createHash('sha256').update(content).digest('base64');
  expect(json.message.document).toMatchObject({ mime_type: 'application/zip', file_size: bytes, sha256 });
}

/** Sends a body one byte beyond the limit to a served mock, which must refuse it, and one within, which it must accept. */
export async function refusesBodyBeyond(limit: number): Promise<void> {
  const post = await serveWithLimit(limit);
  const within = await post('/media', new Uint8Array(limit), 'application/zip');
  expect(within.status).toBe(200);
  expect(within.json.media).toHaveLength(1);
  const beyond = await post('/media', new Uint8Array(limit + 1), 'application/zip');
  expect(beyond.status).toBe(413);
  expect(beyond.json.error).toEqual({
    code: 413,
    message: 'Request body is too large',
    details: `The limit is ${limit} bytes.`,
  });
}
