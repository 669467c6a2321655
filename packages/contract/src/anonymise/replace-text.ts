import { createAccounts } from './accounts.ts';
import { Characters } from './characters.ts';
import { replaceMessageId } from './message-id.ts';
import { isUsualMimeType } from './mime-type.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { replaceUrl } from './replace-url.ts';
import { replaceVcard } from './replace-vcard.ts';
import type { TimeShift } from './time-shift.ts';

const CACHED_TEXTS = 10_000;
const LONGEST_CACHED = 200;

const DATA_URL = /^data:([a-z]+\/[\da-z.+-]{1,80});base64,(.*)$/s;
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
  const characters = new Characters();
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
      const [, type, data] = DATA_URL.exec(original) ?? [];
      if (type !== undefined && data !== undefined && isUsualMimeType(type)) {
        return `data:${type};base64,${pseudonyms.base64(data)}`;
      }
    }
    if (URL_FORM.test(original)) return replaceUrl(original, pseudonyms, fileName);
    if (/^BEGIN:VCARD/i.test(original)) return replaceVcard(original, text);
    // No form below has blanks, and most long texts have.
    if (/\s/.test(original)) return scramble(original);
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
    const parts = Array.from(original.matchAll(PARTS), ({ 0: part, index }) => ({
      from: index,
      to: index + part.length,
      replaced: part === original ? scrambleDigits(part) : replacePart(part),
    }));
    characters.begin(original.length);
    let end = 0;
    for (const { from, to, replaced } of parts) {
      characters.add(original, end, from);
      characters.addPart(replaced);
      end = to;
    }
    characters.add(original, end, original.length);
    pseudonyms.replaceSymbols(characters.symbols, characters.radixes);
    return characters.toString();
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

function privateAddress(number: number): string {
  return `10.${(number >>> 16) & 0xff}.${(number >>> 8) & 0xff}.${number & 0xff}`;
}
