import { createAccounts } from './accounts.ts';
import { replaceMessageId } from './message-id.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { replaceUrl } from './replace-url.ts';
import { replaceVcard } from './replace-vcard.ts';
import type { TimeShift } from './time-shift.ts';

const CACHED_TEXTS = 10_000;
const LONGEST_CACHED = 200;

const DATA_URL = /^(data:(?:image|audio|video|application)\/[a-z.+-]{1,40};base64,)(.*)$/s;
const URL_FORM = /^(?:https?|wss?|ftp):\/\//i;
const BASE64 = /^(?:[\w+/-]+={1,2}|[\w+/-]{40,})$/;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const TOKEN = /^(?=.*[A-Za-z])(?=.*\d)[\dA-Za-z]{8,}(?:-[\dA-Za-z]+)*$/;
const COLOR = /^#[\da-f]{6,8}$/i;
/** One emoji without a skin colour. */
const EMOJI = /^\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,3}$/u;

/** Others may be data: `photo.anna`. */
const EXTENSION =
  /^(.*)(\.(?:3gp|aac|amr|avi|bmp|csv|docx?|gif|heic|html?|ics|jpe?g|json|m4[av]|mk[av]|mov|mp[34]|mpeg|od[pst]|og[agv]|opus|pdf|php|png|pptx?|rar|rtf|svg|tar|te?xt|tiff?|vcf|wav|web[mp]|xlsx?|xml|zip|7z))$/is;

/** What is replaced in a text in the same way as alone: links, addresses, numbers, hosts of e-mail addresses. */
const PARTS =
  /https?:\/\/\S+|\d{5,}@(?:s\.whatsapp\.net|c\.us|g\.us|lid|newsletter)(?![\w.])|\+\d[\d ().-]*\d|\d{5,}|@[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?![\w.])/gi;

const LOWER = Array.from('abcdefghijklmnopqrstuvwxyz');
const UPPER = LOWER.map((letter) => letter.toUpperCase());
const DIGITS = Array.from('0123456789');
/** For letters of all other alphabets, and whatever else the patterns of ids reject. */
const FOREIGN = Array.from('αβγδεζηθικλμνξοπρστυφχψω');
const FOREIGN_BLANK = ['\u00a0'];
const EMOJIS = Array.from('😀😎🤖👻🎈🎁🎲🎯🚀🚲🌵🌻🍀🍇🍕🍩');

/** Replaces texts according to their form. */
export interface TextReplacer {
  /** The same for the same text. */
  text(text: string): string;
  /** Keeps the extension. */
  fileName(name: string): string;
}

/** Creates a replacer of what people wrote. Equal texts are replaced alike. */
export function createTextReplacer(pseudonyms: Pseudonyms, time: TimeShift): TextReplacer {
  const cache = new Map<string, string>();
  const accounts = createAccounts(pseudonyms, time, scramble);

  function text(original: string): string {
    if (original.length > LONGEST_CACHED) return replace(original);
    let replaced = cache.get(original);
    if (replaced !== undefined) return replaced;
    replaced = replace(original);
    if (cache.size >= CACHED_TEXTS) cache.clear();
    cache.set(original, replaced);
    return replaced;
  }

  function replace(original: string): string {
    if (original.startsWith('data:')) {
      const [, head, data] = DATA_URL.exec(original) ?? [];
      if (head !== undefined && data !== undefined) return head + pseudonyms.base64(data);
    }
    if (URL_FORM.test(original)) return replaceUrl(original, pseudonyms, fileName);
    if (/^BEGIN:VCARD/i.test(original)) return replaceVcard(original, text);
    if (EMOJI.test(original)) return original;
    if (/^\d+$/.test(original)) return accounts.number(original);
    const id = accounts.jid(original) ?? replaceMessageId(original, accounts, pseudonyms);
    if (id !== undefined) return id;
    if (IP.test(original)) return privateAddress(pseudonyms.number(original));
    if (COLOR.test(original) || TOKEN.test(original)) return pseudonyms.token(original);
    if (original.length % 4 === 0 && BASE64.test(original)) return pseudonyms.base64(original);
    return scramble(original);
  }

  /** Letters for letters and digits for digits, as many; blanks and punctuation stay. */
  function scramble(original: string): string {
    const slots: (string | readonly string[])[] = [];
    const symbols: number[] = [];
    const radixes: number[] = [];
    const addCharacters = (part: string) => {
      for (const character of part) {
        const alphabet = alphabetOf(character);
        slots.push(alphabet ?? character);
        if (!alphabet) continue;
        const symbol = alphabet.indexOf(character);
        symbols.push(symbol === -1 ? character.codePointAt(0)! % alphabet.length : symbol);
        radixes.push(alphabet.length);
      }
    };
    let end = 0;
    for (const { 0: part, index } of original.matchAll(PARTS)) {
      addCharacters(original.slice(end, index));
      slots.push(part === original ? scrambleDigits(part) : replacePart(part));
      end = index + part.length;
    }
    addCharacters(original.slice(end));
    const replaced = pseudonyms.symbols(symbols, radixes);
    let next = 0;
    return slots.map((slot) => (typeof slot === 'string' ? slot : slot[replaced[next++]!])).join('');
  }

  function replacePart(part: string): string {
    if (part.startsWith('@')) return `@${pseudonyms.label(part)}.example`;
    if (part.startsWith('+')) return scrambleDigits(part);
    return text(part);
  }

  /** A number that is written with blanks, brackets and hyphens is the one without them. */
  function scrambleDigits(part: string): string {
    const replaced = accounts.number(part.replaceAll(/\D/g, ''));
    let next = 0;
    return part.replaceAll(/\d/g, () => replaced[next++]!);
  }

  function fileName(name: string): string {
    const [, stem = name, extension = ''] = EXTENSION.exec(name) ?? [];
    return text(stem) + extension;
  }

  return { text, fileName };
}

/** What may replace a character, or `undefined` if it may stay. */
function alphabetOf(character: string): readonly string[] | undefined {
  if (character >= 'a' && character <= 'z') return LOWER;
  if (character >= 'A' && character <= 'Z') return UPPER;
  if (character >= '0' && character <= '9') return DIGITS;
  if (/^[\t\n\r -~]$/.test(character)) return undefined;
  if (/\s/.test(character)) return FOREIGN_BLANK;
  return /\p{Extended_Pictographic}/u.test(character) ? EMOJIS : FOREIGN;
}

function privateAddress(number: number): string {
  return `10.${(number >>> 16) & 0xff}.${(number >>> 8) & 0xff}.${number & 0xff}`;
}
