import type { Issue } from './issue.ts';

type Fault = Pick<Issue, 'code' | 'pointer' | 'expected'>;

const LATEST_SECONDS = 99_999_999_999;

/** What to do about a fault, where its cause is known. */
export function hintFor({ code, pointer, expected = '' }: Fault, value: unknown): string | undefined {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (code === 'invalid_format' && typeof value === 'string') return hintForFormat(value, expected);
  if (code === 'out_of_range' && key === 'timestamp' && Number(value) > LATEST_SECONDS) {
    return 'This looks like milliseconds; seconds are expected here.';
  }
  if (code === 'invalid_type' && typeof value === 'string') return hintForText(value, expected);
  if (code === 'unknown_property' && /\/chats_updates\/\d+\/labels$/.test(pointer)) {
    return "Labels belong inside `after_update`; the vendor's sample closes it too early.";
  }
  return undefined;
}

function hintForFormat(value: string, expected: string): string | undefined {
  if (/\[email\s*protected\]/i.test(value)) {
    return 'An e-mail obfuscator of a web page has replaced the id; copy it from a real webhook.';
  }
  if (!/^\+?\d{7,15}$/.test(value)) return undefined;
  const phone = value.replace('+', '');
  if (expected.includes('chat id')) return `A phone number is not a chat id; did you mean \`${phone}@s.whatsapp.net\`?`;
  return value === phone ? undefined : `Leave out the plus sign: "${phone}".`;
}

function hintForText(value: string, expected: string): string | undefined {
  if (expected === 'boolean' && /^(?:true|false)$/.test(value)) return `Write ${value} without quotes.`;
  if (/^(?:integer|number)/.test(expected) && /^\d{1,20}$/.test(value)) {
    return `Write the number without quotes: ${value}.`;
  }
  return undefined;
}
