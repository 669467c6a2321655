import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import steps from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { isSafe } from 'redos-detector';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SchemaValidator } from '../src/compiled/schema-validator.ts';
import { compileValidators } from './compile-validators.ts';
import { type Schema, withProfiles } from './with-profiles.ts';

const CREATOR = new URL('../src/compiled/create-validators.ts', import.meta.url).href;
const PIECES = ['1', '-', '@', '.', ':', 'a', '_', ' ', '/', '1@', 'a.', '1:', '1@a.', 'http://', '1-', '\n', '💥'];
const ENDS = ['', '!', '\n!'];
/** Short texts, of which each pattern refuses one: a header may be a question mark. */
const REFUSED = ['?', '\u0001'];

const texts = new Map<string, Schema>();
const all = { oneOf: bundle.oneOf, $defs: { ...bundle.$defs, ...steps.$defs } };
JSON.stringify(withProfiles(all, 'requests'), (_, value) => {
  if (typeof value?.pattern === 'string') texts.set(value.pattern, value);
  return value;
});

describe.each([...texts])('%s', (pattern, schema) => {
  it('does not backtrack', () => {
    expect(isSafe(new RegExp(pattern, 'u'))).toMatchObject({ safe: true, error: null });
  });

  it.each([true, false])('is not even tried on 100 KB, strictly: %s', async (strict) => {
    const validate = await compile(schema);
    const refused = REFUSED.find((text) => !new RegExp(pattern, 'u').test(text));
    const tried = vi.spyOn(RegExp.prototype, 'test');
    expect(validate(refused, strict, 9)).not.toBeNull();
    expect(tried).toHaveBeenCalled();
    tried.mockClear();
    for (const piece of PIECES) {
      for (const end of ENDS) {
        const text = piece.repeat(100_000 / piece.length) + end;
        expect(validate(text, strict, 9)).toMatchObject([
          { keyword: 'maxLength', params: { limit: schema.maxLength } },
        ]);
      }
    }
    expect(tried).not.toHaveBeenCalled();
  });
});

afterEach(() => vi.restoreAllMocks());

it('a pattern that backtracks is noticed', () => {
  expect(isSafe(/^(\d+)+$/u).safe).toBe(false);
});

/** The compiled validator of one schema that needs no other. */
async function compile(schema: Schema): Promise<SchemaValidator> {
  const code = compileValidators({ oneOf: [], $defs: { Text: schema } }, { text: 'Text' }, CREATOR, {
    purpose: 'requests',
  });
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)).validators.text;
}
