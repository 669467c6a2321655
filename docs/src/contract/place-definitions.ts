import path from 'node:path';
import { slug } from '../markdown/slug.ts';
import { definition, type JsonSchema, refName } from './json-schema.ts';
import type { Contract } from './read-contract.ts';
import { refsIn } from './refs-in.ts';

/** The page of what several pages refer to. */
export const ENTITIES = 'entities.md';
/** The page of what all messages have in common. */
export const MESSAGES = 'messages/README.md';
/** Its section about the properties of every message. */
export const COMMON_FIELDS = 'Fields of every message';

/** On which page each definition is described. */
export interface Places {
  /** The definitions that a page describes, in reading order. */
  on(page: string): string[];
  /** The definitions that a page leads to, wherever they are described, and those they take over from. */
  reachedFrom(page: string): string[];
  /** A relative link from a page to the description of a definition. */
  link(title: string, from: string): string;
}

/** The page of an event. */
export function eventPage(name: string): string {
  return pageOf('events', name);
}

/** The page of a message type. */
export function messagePage(type: string): string {
  return pageOf('messages', type);
}

function pageOf(folder: string, name: string): string {
  if (/^\w+(?:\.\w+)*$/.test(name)) return `${folder}/${name}.md`;
  throw new Error(
    `Failed to generate a page in docs/${folder}: expected a name of letters, digits, "_" and ".", received ${JSON.stringify(name)}. Rename it in the schema`,
  );
}

/**
 * Decides where each definition is described. The content of a message is on the page of the type named like it;
 * anything else on the page that leads to it if there is only one, otherwise on the page of shared entities.
 * Messages have pages of their own, so no other page goes on into them.
 */
export function placeDefinitions({ definitions, events, messages }: Contract): Places {
  const messagePages = new Map(messages.map(({ type, title }) => [title, messagePage(type)]));
  messagePages.set('Message', MESSAGES).set('MessageBase', MESSAGES);
  const pages = new Map<string, string>();
  for (const { type, schema } of messages) {
    const content = schema.properties?.[type]?.$ref;
    if (content && !pages.has(refName(content))) pages.set(refName(content), messagePage(type));
  }
  const contents = new Map(pages);

  const roots: [string, string][] = [
    ...events.map(({ name, title }): [string, string] => [eventPage(name), title]),
    [MESSAGES, 'MessageBase'],
    ...messages.map(({ type, title }): [string, string] => [messagePage(type), title]),
  ];
  const reached = new Map(roots.map(([page, title]) => [page, reach(page, title)]));
  const count = new Map<string, number>();
  for (const title of [...reached.values()].flat()) count.set(title, (count.get(title) ?? 0) + 1);
  for (const [page, titles] of reached) {
    for (const title of titles) {
      if (!contents.has(title)) pages.set(title, count.get(title) === 1 ? page : ENTITIES);
    }
  }

  function reach(page: string, root: string): string[] {
    const found = new Set<string>();
    const visit = (schema: JsonSchema) => {
      for (const title of refsIn(schema, definitions)) {
        if (messagePages.has(title) || found.has(title)) continue;
        found.add(title);
        if ((contents.get(title) ?? page) === page) visit(definition(title, definitions));
      }
    };
    const schema = definition(root, definitions);
    // What a message takes over from all messages is told on the page of all messages.
    visit(messagePages.has(root) ? { ...schema, allOf: [] } : schema);
    return [...found];
  }

  function basesOf(title: string): string[] {
    return (definitions[title]?.allOf ?? []).flatMap(({ $ref }) => ($ref ? [refName($ref)] : []));
  }

  return {
    on(page) {
      const titles = reached.get(page) ?? [...pages.keys()].sort();
      return titles.filter((title) => pages.get(title) === page);
    },
    reachedFrom: (page) => (reached.get(page) ?? []).flatMap((title) => [title, ...basesOf(title)]),
    link(title, from) {
      const page = messagePages.get(title) ?? pages.get(title);
      if (!page) throw new Error(`Failed to link ${title}: no page describes it, please refer to it from a webhook`);
      const anchor = title === 'MessageBase' ? COMMON_FIELDS : messagePages.has(title) ? '' : title;
      const file = page === from ? '' : path.posix.relative(path.posix.dirname(from), page);
      return `[${title}](${file}${anchor ? `#${slug(anchor)}` : ''})`;
    },
  };
}
