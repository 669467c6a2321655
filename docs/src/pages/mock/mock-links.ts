import path from 'node:path';
import type { Definitions } from '../../contract/json-schema.ts';
import { code } from '../../markdown/code.ts';
import { slug } from '../../markdown/slug.ts';
import type { Link } from '../type-text.ts';
import type { MockEntries } from './read-mock-entries.ts';

/** The page of what steps have in common. */
export const PARTS = 'steps/parts.md';

/** Links to the description of a definition of other pages, if there is one. */
export type LinkElsewhere = (title: string, from: string) => string | undefined;

/** The pages about the mock, and the links between them. */
export interface MockLinks {
  /** Titles of the definitions that the page of parts describes. */
  parts: string[];
  /** Links from a page to definitions. */
  from(page: string): Link;
}

/**
 * Decides where each definition of steps is described.
 * @param others the definitions that other pages describe, or none
 */
export function mockLinks(
  { definitions, steps, faults }: MockEntries,
  others: Definitions,
  elsewhere: LinkElsewhere,
): MockLinks {
  const pages = new Map([
    ...steps.map(({ name, argument }) => [argument, stepPage(name)] as const),
    ...faults.map(({ type, title }) => [title, faultPage(type)] as const),
  ]);
  // The properties of bases are listed with those of the steps.
  const parts = Object.keys(definitions)
    .filter((title) => !pages.has(title) && !Object.hasOwn(others, title) && !/^Any|Base$/.test(title))
    .sort();
  return {
    parts,
    from: (page) => (title) => {
      const target = parts.includes(title) ? `${PARTS}#${slug(title)}` : pages.get(title);
      if (target) return `[${title}](${relative(page, target)})`;
      return elsewhere(title, page) ?? code(title);
    },
  };
}

export function stepPage(name: string): string {
  return `steps/${name}.md`;
}

export function faultPage(type: string): string {
  return `faults/${type}.md`;
}

export function scenarioPage(name: string): string {
  return `scenarios/${name}.md`;
}

/** A link between two pages of the docs folder. The target may have an anchor. */
export function relative(page: string, target: string): string {
  const [file = '', anchor] = target.split('#');
  const link = file === page ? '' : path.posix.relative(path.posix.dirname(page), file);
  return anchor ? `${link}#${anchor}` : link;
}

/** Links to the events that a description names, in its order. */
export function eventLinks(text: string, events: readonly string[], page: string): string[] {
  const named = [...text.matchAll(/`([a-z]+\.[a-z]+)`/g)].map(([, name = '']) => name);
  return [...new Set(named)]
    .filter((name) => events.includes(name))
    .map((name) => `[${name}](${relative(page, `events/${name}.md`)})`);
}
