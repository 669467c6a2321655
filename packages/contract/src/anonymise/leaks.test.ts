import { expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { leaksOf } from '../testing/leaks-of.ts';
import { createAnonymiser } from './create-anonymiser.ts';

const stories: [name: string, webhook: unknown][] = Object.entries(examples).flatMap(([event, webhooks]) =>
  Object.entries(webhooks).map(([story, webhook]): [string, unknown] => [`${event}/${story}`, webhook]),
);

/** Kept by a rule of its own, and long enough to be found. */
const KEPT = /^(?:image|audio|video|application)\/[\w.+-]+(?:; codecs=opus)?$/;

it('finds nothing of any example in what becomes of it', () => {
  for (const salt of ['first salt', 'second salt']) {
    const anonymise = createAnonymiser({ salt });
    const leaks = stories.flatMap(([name, webhook]) =>
      leaksOf(webhook, anonymise(webhook))
        .filter((token) => !isOfMimeType(token, webhook))
        .map((token) => `${name}: ${token}`),
    );
    expect(leaks).toEqual([]);
  }
});

it('would find each single text that stayed', () => {
  const anonymise = createAnonymiser({ salt: 'first salt' });
  const found = new Set<string>();
  for (const [name, webhook] of stories) {
    const anonymised = anonymise(webhook);
    for (const [path, text] of textsOf(webhook)) {
      if (found.has(text) || leaksOf(text, text).length === 0 || KEPT.test(text)) continue;
      found.add(text);
      expect(leaksOf(webhook, replaceAt(anonymised, path, text)), `${name}: ${text}`).not.toEqual([]);
    }
  }
  expect(found.size).toBeGreaterThan(300);
});

it.each([
  ['a number in another writing', 'Call +91 99843 51847', 'call 919984351847 now'],
  ['a number in an id', '919984351847', 'DqnFYke7nbV1Yr-gMfWM1cqZw'],
  ['a number in the id of a file', '919984351847', 'jpeg-6105d6cc76af400325e94d-80c7d633572a67'],
  ['the number of an id', 'DqnFYke7nbV1Yr-gMfWM1cqZw', '919984351847'],
  ['a name in another case', 'Gerald', { nick: 'GERALD' }],
  ['a name of a property', { gerald: 1 }, ['gerald']],
])('would find %s', (_, original, anonymised) => {
  expect(leaksOf(original, anonymised)).not.toEqual([]);
});

function isOfMimeType(token: string, webhook: unknown): boolean {
  return textsOf(webhook).some(([, text]) => KEPT.test(text) && text.includes(token));
}

function textsOf(value: unknown, path: string[] = []): [path: string[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]));
}

function replaceAt(value: unknown, path: string[], text: string): unknown {
  const copy = structuredClone(value);
  let parent = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  parent[path.at(-1)!] = text;
  return copy;
}
