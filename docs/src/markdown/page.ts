const NOTICE = '<!-- Generated, do not edit: change what it comes from, then run `npm run generate`. -->';

/** A generated page: the notice, and the blocks that are not empty, with an empty line between them. */
export function page(...parts: (string | undefined)[]): string {
  return `${blocks(NOTICE, ...parts)}\n`;
}

/** Whether a text is a generated page. */
export function isGenerated(text: string): boolean {
  return text.startsWith(NOTICE);
}

/** Blocks with an empty line between them, without those that are empty. */
export function blocks(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
