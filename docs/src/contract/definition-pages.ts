import path from 'node:path';
import { slug } from '../markdown/slug.ts';
import { definition, type JsonSchema, refName } from './json-schema.ts';
import type { Contract } from './read-contract.ts';
import { refsIn } from './refs-in.ts';

/** The page of definitions that several pages refer to. */
export const ENTITIES = 'entities.md';
/** The page of properties that all messages share. */
export const MESSAGES = 'messages/README.md';
/** Its section about the properties of every message. */
export const COMMON_FIELDS = 'Fields of every message';

/** Which page describes each definition. */
export interface DefinitionPages {
  /** The definitions that a page describes, in reading order. */
  on(page: string): string[];
  /** The definitions that a page refers to, wherever they are described, and their bases. */
  reachableFrom(page: string): string[];
  /** Whether a page describes a definition. */
  has(title: string): boolean;
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
 * Assigns each definition to a page. The content of a message is described on the page of the message type with the
 * same name; any other definition on the only page that refers to it, or on the page of shared entities if several do.
 * Messages have their own pages, so references are not followed into them.
 */
export function definitionPages({ definitions, events, messages }: Contract): DefinitionPages {
  const messagePages = new Map(messages.map(({ type, title }) => [title, messagePage(type)]));
  messagePages.set('Message', MESSAGES).set('MessageBase', MESSAGES);
  const pages = new Map<string, string>();
  for (const { type, schema } of messages) {
    const content = schema.properties?.[type]?.$ref;
    if (content && !pages.has(refName(content))) pages.set(refName(content), messagePage(type));
  }
  const contentPages = new Map(pages);

  const roots: [string, string][] = [
    ...events.map(({ name, title }): [string, string] => [eventPage(name), title]),
    [MESSAGES, 'MessageBase'],
    ...messages.map(({ type, title }): [string, string] => [messagePage(type), title]),
  ];
  const reachable = new Map(roots.map(([page, title]) => [page, titlesReachableFrom(page, title)]));
  const count = new Map<string, number>();
  for (const title of [...reachable.values()].flat()) count.set(title, (count.get(title) ?? 0) + 1);
  for (const [page, titles] of reachable) {
    for (const title of titles) {
      if (!contentPages.has(title)) pages.set(title, count.get(title) === 1 ? page : ENTITIES);
    }
  }

  function titlesReachableFrom(page: string, root: string): string[] {
    const found = new Set<string>();
    const visit = (schema: JsonSchema) => {
      for (const title of refsIn(schema, definitions)) {
        if (messagePages.has(title) || found.has(title)) continue;
        found.add(title);
        if ((contentPages.get(title) ?? page) === page) visit(definition(title, definitions));
      }
    };
    const schema = definition(root, definitions);
    // The properties that all messages share are described on the page of all messages.
    visit(messagePages.has(root) ? { ...schema, allOf: [] } : schema);
    return [...found];
  }

  function basesOf(title: string): string[] {
    return (definitions[title]?.allOf ?? []).flatMap(({ $ref }) => ($ref ? [refName($ref)] : []));
  }

  return {
    on(page) {
      const titles = reachable.get(page) ?? [...pages.keys()].sort();
      return titles.filter((title) => pages.get(title) === page);
    },
    reachableFrom: (page) => (reachable.get(page) ?? []).flatMap((title) => [title, ...basesOf(title)]),
    has: (title) => messagePages.has(title) || pages.has(title),
    link(title, from) {
      const page = messagePages.get(title) ?? pages.get(title);
      if (!page) throw new Error(`Failed to link ${title}: no page describes it. Refer to it from a webhook`);
      const anchor = title === 'MessageBase' ? COMMON_FIELDS : messagePages.has(title) ? '' : title;
      const file = page === from ? '' : path.posix.relative(path.posix.dirname(from), page);
      return `[${title}](${file}${anchor ? `#${slug(anchor)}` : ''})`;
    },
  };
}
