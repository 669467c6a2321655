/** The first sentence of a text, for overview tables. */
export function firstSentence(text = ''): string {
  return text.split(/(?<=[.!?])\s+(?=["`A-Z])/)[0] ?? '';
}

const SPELLINGS: Record<string, string> = { api: 'API', gif: 'GIF', url: 'URL', whatsapp: 'WhatsApp' };

/**
 * Turns the name of a file into the beginning of a sentence.
 * @example toSentence('label-and-mute'); // 'Label and mute'
 */
export function toSentence(name: string): string {
  const words = name
    .replaceAll('-', ' ')
    .replaceAll(/\b(?:api|gif|url|whatsapp)\b/g, (word) => SPELLINGS[word] ?? word);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
