/** Names of properties, parameters and types of a vCard. Everything else in a vCard is people's data. */
const WORDS = new Set(
  'BEGIN END VCARD VERSION FN N NICKNAME ORG TITLE ROLE TEL EMAIL ADR URL NOTE BDAY PHOTO TYPE PREF WAID CELL MOBILE HOME WORK VOICE FAX MAIN INTERNET X-ABLABEL X-WA-BIZ-NAME X-WA-BIZ-DESCRIPTION'.split(
    ' ',
  ),
);

/** Replaces the values in a vCard, and keeps the names of its properties. */
export function replaceVcard(vcard: string, replaceText: (text: string) => string): string {
  const replaceWord = (word: string) => (WORDS.has(word.toUpperCase()) ? word : replaceText(word));
  return vcard
    .split(/(\r?\n)/)
    .map((line, index) => {
      if (index % 2) return line;
      const colon = line.indexOf(':');
      if (colon === -1) return replaceText(line);
      const value = line.slice(colon + 1);
      const head = line.slice(0, colon).replaceAll(/[^;=,.]+/g, replaceWord);
      if (/^\d\.\d$/.test(value) || value === 'VCARD') return `${head}:${value}`;
      return `${head}:${value.split(/(;)/).map(replaceText).join('')}`;
    })
    .join('');
}
