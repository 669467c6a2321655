import { Parser } from '@asyncapi/parser';
import { expect, test } from 'vitest';
import { readPackaged } from '../corpus.ts';

test('the AsyncAPI parser accepts the whole document', { timeout: 600_000 }, async () => {
  const document = readPackaged('dist/asyncapi.json');
  const parsed = await new Parser().parse(document);
  expect(parsed.diagnostics).toEqual([]);
  expect(parsed.document?.operations().all()).toHaveLength(Object.keys(document.operations).length);
});
