const NOTICE = '<!-- Generated. Do not edit: change the schemas or docs/src, then run `npm run generate`. -->';

/** A generated page: the notice and all non-empty blocks, separated by empty lines. */
export function page(...parts: (string | undefined)[]): string {
  return `${blocks(NOTICE, ...parts)}\n`;
}

/** Whether a text is a generated page. */
export function isGenerated(text: string): boolean {
  return text.startsWith(NOTICE);
}

/** All non-empty blocks, separated by empty lines. */
export function blocks(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
