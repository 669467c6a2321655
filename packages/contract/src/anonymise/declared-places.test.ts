import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { places } from '../generated/places.ts';
import { createAnonymiser } from './create-anonymiser.ts';

const anonymise = createAnonymiser({ salt: 'a salt for tests' });
const PROBE = 'Gerald Miller, 919984351847';

/** A path of names and `[]` that leads from the document to each row of the table. */
const paths = pathsOf();

/** Where words of a list stay, in any definition; everything else that is declared as a text is replaced. */
const KEPT = `
  action auto_download[] availability cap_status changes[] color day edited_type ephemeral event font_type method mode
  policy presence preview_type quoted_type rank reactions response role setting source status text time type
`;

/** Where a constant stays that names no person, among others that do. */
const KEPT_CONSTANTS = `
  chatId chat_id chats[] chats_removed[] from id ignored_presences[] messages_removed_all quoted_author recipient_id
`;

it('leads to every row, so that no declared place is left out', () => {
  expect(paths.size).toBe(places().length);
});

it('replaces a text in every declared place', () => {
  const kept = [...paths].filter(([, path]) => valueAt(anonymise(documentWith(path, PROBE)), path) === PROBE);
  expect(kept).toEqual([]);
});

it('keeps listed words in these places only, each of which somebody has looked at', () => {
  const found = { words: new Set<string>(), constants: new Set<string>() };
  for (const [row, path] of paths) {
    const { words = [], properties } = places()[row]!;
    for (const word of words) {
      expect(valueAt(anonymise(documentWith(path, word)), path), path.join('.')).toBe(word);
    }
    for (const [name, child] of Object.entries(properties ?? {})) collect(name, child);
  }
  expect([...found.words].sort()).toEqual(KEPT.trim().split(/\s+/).sort());
  expect([...found.constants].sort()).toEqual(KEPT_CONSTANTS.trim().split(/\s+/).sort());

  function collect(name: string, row: number): void {
    const { words, items } = places()[row]!;
    if (words) found[words.some((word) => word.includes('@') || word === 'stories') ? 'constants' : 'words'].add(name);
    if (items !== undefined) collect(`${name}[]`, items);
  }
});

it('knows every property that the bundle declares', () => {
  const declared = new Set<string>();
  collectNames(bundle, declared);
  const known = new Set(places().flatMap(({ properties }) => Object.keys(properties ?? {})));
  expect(known).toEqual(declared);
});

function pathsOf(): Map<number, string[]> {
  const found = new Map<number, string[]>([[0, []]]);
  for (const [row, path] of found) {
    const { properties = {}, items } = places()[row]!;
    const next: [string, number][] = [
      ...Object.entries(properties),
      ...(items ? [['[]', items] as [string, number]] : []),
    ];
    for (const [name, child] of next) if (!found.has(child)) found.set(child, [...path, name]);
  }
  return found;
}

function documentWith(path: string[], value: unknown): unknown {
  return path.reduceRight((inner, name) => (name === '[]' ? [inner] : { [name]: inner }), value);
}

function valueAt(document: unknown, path: string[]): unknown {
  return path.reduce((value, name) => (value as Record<string, unknown>)[name === '[]' ? 0 : name], document);
}

function collectNames(schema: unknown, names: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') {
      // A property may have the name of a keyword: the groups of a community have `properties`.
      for (const [name, property] of Object.entries(value as object)) {
        names.add(name);
        collectNames(property, names);
      }
    } else collectNames(value, names);
  }
}
