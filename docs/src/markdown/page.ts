/** Pages by their path in the docs folder, with forward slashes. */
export type Pages = Map<string, string>;

const NOTICE = '<!-- Generated. Do not edit: change ';

/** A page that is generated from the schemas: the notice and all non-empty blocks, separated by empty lines. */
export function page(...parts: (string | undefined)[]): string {
  return pageFrom('the schemas', ...parts);
}

/** The same for a page that is generated from something else, which the notice names. */
export function pageFrom(source: string, ...parts: (string | undefined)[]): string {
  const notice = `${NOTICE}${source} or docs/src, then run \`npm run generate\`. -->`;
  return `${blocks(notice, ...parts)}\n`;
}

/** Whether a text is a generated page. */
export function isGenerated(text: string): boolean {
  return text.startsWith(NOTICE);
}

/** All non-empty blocks, separated by empty lines. */
export function blocks(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
