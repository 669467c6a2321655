import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { bundleAccepts, corpus, readPackaged } from '../../test/corpus.ts';
import { folderOf } from '../../test/folder-of.ts';
import { walkSchema } from '../walk-schema.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const document = readPackaged('dist/openapi.json');
const operations: { method: string; path: string }[] = readPackaged('rest/operations.json');
const events = [...new Set(corpus().map(({ event }) => event))];

test('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('each reference leads to a schema, and each operation has an id of its own', () => {
  const refs = new Set<string>();
  const ids: string[] = [];
  walkSchema(document, (node) => {
    if (typeof node.$ref === 'string') refs.add(node.$ref);
    if (typeof node.operationId === 'string') ids.push(node.operationId);
  });
  const schemas = Object.keys(document.components.schemas).map((title) => `#/components/schemas/${title}`);
  expect([...refs].filter((ref) => !schemas.includes(ref))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(2 * events.length);
});

test('has each event twice, with the method and the body of its mode', () => {
  const ajv = new Ajv2020({ strict: false }).addSchema(document, 'openapi');
  expect(Object.keys(document.webhooks).sort()).toEqual(
    events.flatMap((event) => [event, `${event} (method mode)`]).sort(),
  );
  for (const event of events) {
    const inBodyMode = document.webhooks[event];
    const inMethodMode = document.webhooks[`${event} (method mode)`];
    const [, method = ''] = event.split('.');
    expect([Object.keys(inBodyMode), Object.keys(inMethodMode)]).toEqual([['post'], [method]]);
    const validatorOf = ({ requestBody, responses }: typeof inBodyMode) => {
      expect(Object.keys(responses)).toEqual(['200']);
      return ajv.getSchema(`openapi${requestBody.content['application/json'].schema.$ref}`);
    };
    const bodies = validatorOf(inBodyMode.post);
    const payloads = validatorOf(inMethodMode[method]);
    for (const { file, payload } of corpus().filter((each) => each.event === event)) {
      expect(bodies?.(payload), file).toBe(bundleAccepts(event, payload));
      const { event: named, ...rest } = payload as { event?: unknown };
      if (bundleAccepts(event, payload)) {
        expect([payloads?.(rest), payloads?.(payload)], file).toEqual([true, event === 'service.post']);
      }
    }
    const { value } = inMethodMode[method].requestBody.content['application/json'].examples.minimal;
    expect(payloads?.(value)).toBe(true);
  }
});

test('has each operation of the gateway', () => {
  const described = Object.entries<object>(document.paths).flatMap(([at, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${at}`),
  );
  expect(described.sort()).toEqual(operations.map(({ method, path: at }) => `${method} ${at}`).sort());
});

const APP = `
import { type MessagesPostWebhook, type SendMessageTextData, sendMessageText } from './src/whapi/index.js';

export function textsOf(webhook: MessagesPostWebhook): string[] {
  return webhook.messages.flatMap((message) => (message.type === 'text' ? [message.text.body] : []));
}
export const reply = (body: SendMessageTextData['body']) => sendMessageText({ body });
export const sent = reply({ to: '919984351847', body: 'Hi' });
// @ts-expect-error A text needs a receiver.
reply({ body: 'Hi' });
// @ts-expect-error There is no such event.
export const event: MessagesPostWebhook['event'] = { type: 'messages', event: 'posted' };
`;

test('@hey-api/openapi-ts generates a client and types by the command of the README, which compile and can be used', async () => {
  const folder = await folderOf({ 'app.ts': APP, 'package.json': { type: 'module' } });
  const generator = path.join(packageOf('@hey-api/openapi-ts'), 'bin/run.js');
  // It needs the API of the compiler, which TypeScript 7 does not have.
  const older = `import { registerHooks } from 'node:module';
    registerHooks({ resolve: (name, context, next) => next(name === 'typescript' ? 'typescript-6.0' : name, context) });`;
  const hook = `data:text/javascript,${encodeURIComponent(older)}`;
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const [, command = ''] = /^npx @hey-api\/openapi-ts (.+)$/m.exec(readme) ?? [];
  const options = command.split(' ').map((word) => word.replace('node_modules/@whapi-webhooks/schemas/', root));
  const env = { ...process.env, NODE_OPTIONS: `--import=${hook}` };
  await run(process.execPath, [generator, ...options], { cwd: folder, env });
  expect(await readFile(path.join(folder, 'src/whapi/types.gen.ts'), 'utf8')).toContain(
    'export type ChatsPatchPayload = ',
  );
  const tsc = path.join(packageOf('typescript'), 'lib/tsc.js');
  const compiled = await run(
    process.execPath,
    [tsc, '--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext', 'app.ts'],
    { cwd: folder },
  ).catch(({ stdout }) => ({ stdout }));
  expect(compiled.stdout).toBe('');
});

function packageOf(name: string): string {
  return path.join(root, '../node_modules', name);
}
