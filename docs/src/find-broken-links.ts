import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pages } from './markdown/page.ts';
import { slug } from './markdown/slug.ts';

/**
 * Finds relative links whose target does not exist: neither a page nor a file of the folder, or a heading that is not
 * on the page.
 * @returns one sentence for each: page, link, what is wrong.
 */
export function findBrokenLinks(folder: string, pages: Pages): string[] {
  const anchors = new Map([...pages].map(([file, text]) => [file, anchorsIn(text)]));
  return [...pages].flatMap(([file, text]) =>
    linksIn(text).flatMap((link) => {
      const [target = '', anchor] = link.split('#');
      const page = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      const place = path.join(folder, page);
      if (!anchors.has(page) && !existsSync(place)) return [`${file}: ${link}: the file does not exist`];
      if (anchor === undefined) return [];
      const known = anchors.get(page) ?? anchorsIn(readFileSync(place, 'utf8'));
      if (!known.has(anchor)) return [`${file}: ${link}: the heading does not exist`];
      return [];
    }),
  );
}

function linksIn(text: string): string[] {
  // In code, `handlers[type](message)` looks like a link.
  const prose = withoutCode(text).replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^https?:/.test(link));
}

/** GitHub numbers repeated headings. */
function anchorsIn(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const base = slug(heading);
    let anchor = base;
    for (let number = 1; anchors.has(anchor); number += 1) anchor = `${base}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Code blocks may contain text that looks like a link or a heading. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}
