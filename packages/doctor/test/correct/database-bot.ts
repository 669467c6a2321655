import { DatabaseSync } from 'node:sqlite';
import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

/** Stores what comes in a table whose key is the id of the message, then answers what is not answered yet. */
export const bots: readonly Bot[] = [
  {
    name: 'database bot',
    faults: [],
    create(call) {
      const database = new DatabaseSync(':memory:');
      database.exec(`CREATE TABLE inbox (
        id TEXT PRIMARY KEY, chat_id TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'new'
      )`);
      const insert = database.prepare('INSERT OR IGNORE INTO inbox (id, chat_id, body) VALUES (?, ?, ?)');
      const take = database.prepare(
        `UPDATE inbox SET state = 'taken' WHERE id = (SELECT id FROM inbox WHERE state = 'new' LIMIT 1)
         RETURNING id, chat_id AS chatId, body`,
      );
      const release = database.prepare(`UPDATE inbox SET state = 'new' WHERE id = ?`);

      async function answerAll(): Promise<void> {
        for (let row = take.get(); row; row = take.get()) {
          const { id, chatId, body } = row as { id: string; chatId: string; body: string };
          try {
            await sendText(call, chatId, `Saved: ${body}`);
          } catch {
            release.run(id);
            setTimeout(() => void answerAll(), 20);
            return;
          }
        }
      }

      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        for (const { id, chatId, text } of incomingTexts(webhook)) insert.run(id, chatId, text);
        void answerAll();
        return new Response();
      };
    },
  },
];
