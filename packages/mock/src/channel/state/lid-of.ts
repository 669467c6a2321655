import { toContactId } from './chat-id.ts';

/**
 * The LID of a person: the JID that stands for them where their number is hidden. Fifteen digits, as in captured
 * traffic; the same ones for the same number, so that webhooks and REST responses agree. A LID is returned as it is.
 * @example lidOf('919984351847') // 186203826452640@lid
 */
export function lidOf(person: string): string {
  const id = toContactId(person);
  if (id.endsWith('@lid')) return id;
  const digits = [...id].reduce((sum, digit) => (sum * 31 + Number(digit)) % 89_999_999_999_999, 1);
  return `${100_000_000_000_000 + digits}@lid`;
}
