import { Agent } from 'node:http';
import { validateWebhook } from '@whapi-webhooks/contract';
import { DriftCollector } from '@whapi-webhooks/evidence/drift';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { apiCall } from '../batches/api-call.ts';
import { emitChatsPatch } from '../batches/emit-chats-patch.ts';
import { HANDLER_URL, handler } from '../batches/handler.ts';
import { postByHttp } from '../batches/post-by-http.ts';
import { forEachConcurrently } from '../for-each-concurrently.ts';
import { webhookTexts } from '../webhook-texts.ts';

/** Work of a size, which is prepared first. Resolves to what is kept when it is done. */
type Work = (size: number) => () => Promise<unknown>;

const CONCURRENCY = 16;
const messages = webhookTexts.batch.flatMap((text) => JSON.parse(text).messages);

/** What grows, at four sizes each. */
export const works = {
  validate: {
    of: 'messages in one webhook, validated in the strict profile',
    sizes: [1_000, 4_000, 16_000, 64_000],
    prepare(size) {
      const payload = JSON.parse(webhookTexts.text[0]!);
      payload.messages = Array.from({ length: size }, (_, index) => messages[index % messages.length]);
      return async () => {
        const result = validateWebhook(payload, { profile: 'strict' });
        if (!result.valid) throw new Error('A valid webhook was refused');
        return result;
      };
    },
  },
  emit: {
    of: 'webhooks emitted by one mock into a handler in process',
    sizes: [1_000, 4_000, 16_000, 64_000],
    prepare(size) {
      const whapi = setupWhapi();
      whapi.connect(HANDLER_URL, handler);
      return async () => {
        for (let index = 0; index < size; index++) await emitChatsPatch(whapi, index);
        return whapi;
      };
    },
  },
  serve: {
    of: 'texts sent to one served mock over loopback, the sender in the same process',
    sizes: [500, 2_000, 8_000, 32_000],
    prepare: (size) => async () => {
      const whapi = setupWhapi({ token: 'test-token' });
      const { url, close } = await serveWhapi(whapi);
      const agent = new Agent({ keepAlive: true });
      const { path, headers, bodyOf } = apiCall;
      await forEachConcurrently(CONCURRENCY, size, (index) =>
        postByHttp(`${url}${path}`, { agent, headers, body: bodyOf(index) }),
      );
      agent.destroy();
      await close();
      return whapi;
    },
  },
  drift: {
    of: 'captured webhooks compared with the schemas',
    sizes: [1_000, 4_000, 16_000, 64_000],
    prepare(size) {
      const payloads = webhookTexts.chat.map((text) => JSON.parse(text));
      return async () => {
        const drift = new DriftCollector(bundle.$defs);
        for (let index = 0; index < size; index++) {
          drift.add(payloads[index % payloads.length], { place: { file: 'log.ndjson', line: index + 1 } });
        }
        if (drift.report().payloads !== size) throw new Error('Some webhooks were not compared');
        return drift;
      };
    },
  },
} satisfies Record<string, { of: string; sizes: number[]; prepare: Work }>;
