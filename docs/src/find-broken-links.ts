import { existsSync } from 'node:fs';
import path from 'node:path';
import { slug } from './markdown/slug.ts';
import type { Pages } from './render-pages.ts';

/**
 * Finds the relative links of pages that lead nowhere: to a file that is neither a page nor in the folder, or to a
 * heading that the page does not have.
 * @returns one sentence for each: page, link, what is wrong.
 */
export function findBrokenLinks(folder: string, pages: Pages): string[] {
  const anchors = new Map([...pages].map(([file, text]) => [file, anchorsIn(text)]));
  return [...pages].flatMap(([file, text]) =>
    linksIn(text).flatMap((link) => {
      const [target = '', anchor] = link.split('#');
      const page = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      const known = anchors.get(page);
      if (!known && !existsSync(path.join(folder, page))) return [`${file}: ${link} leads to no file`];
      if (anchor !== undefined && !known?.has(anchor)) return [`${file}: ${link} leads to no heading`];
      return [];
    }),
  );
}

function linksIn(text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^https?:/.test(link));
}

/** Of several headings alike, GitHub numbers the later ones. */
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

/** Code may look like a link or a heading; inline code within a link text may stay. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}
