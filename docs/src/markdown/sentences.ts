/** The first sentence of a text, for tables that give an overview. */
export function firstSentence(text = ''): string {
  return text.split(/(?<=[.!?])\s+(?=["`A-Z])/)[0] ?? '';
}

const SPELLINGS: Record<string, string> = { api: 'API', gif: 'GIF', url: 'URL', whatsapp: 'WhatsApp' };

/**
 * A name of a file or an id as the beginning of a sentence.
 * @example inWords('label-and-mute'); // 'Label and mute'
 */
export function inWords(name: string): string {
  const words = name
    .replaceAll('-', ' ')
    .replaceAll(/\b(?:api|gif|url|whatsapp)\b/g, (word) => SPELLINGS[word] ?? word);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
