import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { bundleAccepts, corpus, readPackaged } from '../../test/corpus.ts';

// What an editor shows in a file that names a schema in `$schema`, by the language service of VS Code.
const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['dist/scenario.json', 'dist/webhook.json'].map((file) => readPackaged(file));
const [scenario, webhook] = documents.map(({ $id }) => $id);
const service = getLanguageService({
  schemaRequestService: async (uri) => {
    const found = documents.find(({ $id }) => $id === uri);
    if (!found) throw new Error(`Failed to load ${uri}: no document has this address`);
    return JSON.stringify(found);
  },
});

/** Opens a file; `¦` is the cursor. */
function open(text: string) {
  const offset = text.indexOf('¦');
  const document = TextDocument.create('file:///fixture.json', 'json', 1, text.replace('¦', ''));
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(offset) };
}

async function completionsIn(text: string): Promise<string[]> {
  const { document, json, position } = open(text);
  const list = await service.doComplete(document, position, json);
  return (list?.items ?? []).map(({ label }) => label);
}

async function problemsIn(text: string): Promise<string[]> {
  const { document, json } = open(text);
  const problems = await service.doValidation(document, json);
  return problems.map(({ range, message }) => `${document.getText(range)}: ${message}`);
}

const inScenario = (step: string) => `{ "$schema": "${scenario}", "steps": [${step}] }`;
const inFixture = (content: string) => `{ "$schema": "${webhook}", ${content} }`;
const withMessage = (content: string) =>
  inFixture(
    `"event": { "type": "messages", "event": "post" }, "channel_id": "MANTIS-M72HC", "messages": [{ "id": "x", "from_me": false, "type": "text", "chat_id": "919984351847@s.whatsapp.net", "timestamp": 1712995245, ${content} }]`,
  );
const quoted = (names: Iterable<string>) => [...names].map((name) => `"${name}"`).sort();
const events = [...new Set(corpus().map(({ event }) => event))];
const steps = Object.keys(readPackaged('dist/steps.json').steps);

describe('in a scenario file, an editor', () => {
  test('offers the names of steps and of events', async () => {
    expect((await completionsIn(inScenario('{ "do": "¦" }'))).sort()).toEqual(quoted(steps));
    const offered = await completionsIn(inScenario('{ "do": "emit", "with": { "event": "¦" } }'));
    expect(offered.sort()).toEqual(quoted(events));
  });

  test('offers the properties of a step, and of the argument of that step only', async () => {
    expect(await completionsIn(inScenario('{ "¦" }'))).toEqual(['do', 'with', 'as', 'unless']);
    expect(await completionsIn(inScenario('{ "do": "react", "with": { "¦" } }'))).toEqual([
      'messageId',
      'from',
      'fromName',
      'emoji',
    ]);
    expect(await completionsIn(inScenario('{ "do": "receiveMessage", "with": { "¦" } }'))).toContain('fromName');
  });

  test.each([
    ['{ "do": "recieveMessage" }', '"recieveMessage": Value is not accepted.'],
    [
      '{ "do": "receiveMessage", "with": { "from": "919984351847", "txt": "x" } }',
      '"txt": Property txt is not allowed.',
    ],
    ['{ "do": "receiveMessage" }', ': Missing property "with".'],
  ])('marks what is wrong in %s', async (step, problem) => {
    expect((await problemsIn(inScenario(step))).join()).toContain(problem);
  });

  test.each(readdirSync(path.join(root, 'scenarios')))('marks nothing in the scenarios about %s', async (family) => {
    for (const file of readdirSync(path.join(root, 'scenarios', family))) {
      const { $schema, ...content } = readPackaged(`scenarios/${family}/${file}`);
      expect(await problemsIn(JSON.stringify({ $schema: scenario, ...content })), file).toEqual([]);
    }
  });
});

describe('in a fixture, an editor', () => {
  test('offers the names of the event', async () => {
    const families = new Set(events.map((event) => event.split('.')[0] as string));
    expect((await completionsIn(inFixture('"event": { "type": "¦" }'))).sort()).toEqual(quoted(families));
    expect((await completionsIn(inFixture('"event": { "type": "labels", "event": "¦" }'))).sort()).toEqual(
      quoted(['delete', 'post']),
    );
  });

  test('offers the properties of that webhook only, and of the type of a message', async () => {
    const chats = await completionsIn(inFixture('"event": { "type": "chats", "event": "patch" }, "¦"'));
    expect(chats).toEqual(['chats_updates', 'channel_id']);
    const ofText = await completionsIn(withMessage('"¦"'));
    expect(ofText).toEqual(expect.arrayContaining(['text', 'from_name']));
    expect(ofText).not.toContain('image');
    expect(await completionsIn(withMessage('"text": { "¦" }'))).toContain('body');
  });

  test.each([
    [inFixture('"event": { "type": "chat", "event": "patch" }'), '"chat": Value is not accepted.'],
    [inFixture('"event": { "type": "chats", "event": "path" }'), '"path": Value is not accepted.'],
    [inFixture('"event": { "type": "chats", "event": "patch" }'), ': Missing property "chats_updates".'],
    [withMessage('"text": { "bodi": "x" }'), '"bodi": Property bodi is not allowed.'],
    [withMessage('"txt": { "body": "x" }'), '"txt": Property txt is not allowed.'],
    [withMessage('"text": { "body": "x" }').replace('"text",', '"txt",'), '"txt": Value is not accepted.'],
  ])('marks what is wrong in %s', async (text, problem) => {
    expect((await problemsIn(text)).join()).toContain(problem);
  });

  test.each(events)('marks nothing in the examples of %s', async (event) => {
    for (const { file, payload } of corpus().filter((each) => each.event === event)) {
      if (!file.startsWith('examples/')) continue;
      expect(await problemsIn(JSON.stringify({ $schema: webhook, ...(payload as object) })), file).toEqual([]);
    }
  });
});

test('the schema of fixtures has the verdicts of the bundle, with and without $schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(readPackaged('dist/webhook.json'));
  const wrong = corpus().filter(({ event, payload }) => {
    // An event that is wrong or missing does not tell which webhook was meant.
    const { type, event: method } = (payload as { event?: { type?: string; event?: string } }).event ?? {};
    const accepted = `${type}.${method}` === event && bundleAccepts(event, payload);
    return [payload, { $schema: webhook, ...(payload as object) }].some((each) => validate(each) !== accepted);
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
