import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import ts from 'typescript-5.9';
import { expect, it } from 'vitest';
import { completions, quickInfo } from '../test/language-service.ts';

const { Chat, ChatProperty, ChatsPatchWebhook, ChatType, LabelColor, MessagesDeleteWebhook, MessageType, TextContent } =
  bundle.$defs;

it.each([
  {
    expression: 'webhook.chats_updates[0].after_update.mute_until',
    described: Chat.properties.mute_until.description,
  },
  { expression: 'webhook.chats_updates', described: ChatsPatchWebhook.properties.chats_updates.description },
  { expression: 'payload.chats_updates', described: ChatsPatchWebhook.properties.chats_updates.description },
  { expression: 'removed.messages_removed', described: MessagesDeleteWebhook.properties.messages_removed.description },
  { expression: 'text.text.body', described: TextContent.properties.body.description },
])('$expression shows the description of the schema', ({ expression, described }) => {
  const app = `import type { MessageByType, PayloadOf, WebhookOf } from '@whapi-webhooks/types';
    declare const webhook: WebhookOf<'chats.patch'>;
    declare const payload: PayloadOf<'chats.patch'>;
    declare const removed: PayloadOf<'messages.delete'>;
    declare const text: MessageByType['text'];
    ${expression}`;
  expect(hover(app)).toContain(described);
});

it("a webhook shows its description and the vendor's page", () => {
  const app = `import type { ChatsPatchWebhook } from '@whapi-webhooks/types'; type A = ChatsPatchWebhook`;
  const shown = hover(app);
  expect(shown).toContain(ChatsPatchWebhook.description);
  expect(shown).toContain(ChatsPatchWebhook['x-see']);
});

it('a guard shows an example', () => {
  const app = `import { isEvent } from '@whapi-webhooks/types'; isEvent`;
  expect(hover(app)).toContain('switch (true) {');
});

it.each([
  ['a function', 'function on(event: WhapiEventName) {} on', 'function on(event: WhapiEventName): void'],
  ['a parameter', 'let on = (event: WhapiEventName) => event', '(parameter) event: WhapiEventName'],
  [
    'an optional property',
    'declare const o: { event?: WhapiEventName }; o.event',
    'event?: WhapiEventName | undefined',
  ],
  ['a list', 'declare const o: readonly WhapiEventName[]; o', 'o: readonly WhapiEventName[]'],
])('%s shows the name of the type of events, not all their names', (_, code, shown) => {
  const app = `import type { WhapiEventName } from '@whapi-webhooks/types'; ${code}`;
  expect(ts.displayPartsToString(quickInfo(app)?.displayParts)).toContain(shown);
});

it.each([
  ['a variable', "const color: LabelColor = '", LabelColor.enum],
  ['a comparison', "label.color === '", LabelColor.enum],
  ['a case', "switch (chat.type) { case '", ChatType.enum],
  ['an argument', "update.changes.includes('", ChatProperty.enum],
  ['a vocabulary with further words', "message.context?.quoted_type === '", MessageType.enum],
])('%s completes the known words of an open vocabulary', (_, code, words) => {
  const app = `import type { Chat, ChatUpdate, Label, LabelColor, Message } from '@whapi-webhooks/types';
    declare const label: Label; declare const chat: Chat; declare const update: ChatUpdate; declare const message: Message;
    ${code}`;
  expect(completions(app).sort()).toEqual(words.toSorted());
});

/** The documentation that an editor shows at the end of a text. */
function hover(app: string): string {
  const info = quickInfo(app);
  const tags = info?.tags?.map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`) ?? [];
  return [ts.displayPartsToString(info?.documentation), ...tags].join('\n');
}
