import type { Issue } from './issue.ts';

type Fault = Pick<Issue, 'code' | 'pointer'>;

const LATEST_SECONDS = 99_999_999_999;

/** What to do about a fault, where its cause is known. */
export function hintFor({ code, pointer }: Fault, value: unknown): string | undefined {
  const key = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (code === 'invalid_format' && typeof value === 'string') return hintForFormat(value);
  if (code === 'out_of_range' && key === 'timestamp' && Number(value) > LATEST_SECONDS) {
    return 'This looks like milliseconds; seconds are expected here.';
  }
  if (code === 'invalid_type' && typeof value === 'string') return hintForText(value);
  if (code === 'unknown_property' && /\/chats_updates\/\d+\/labels$/.test(pointer)) {
    return "Labels belong inside `after_update`; the vendor's sample closes it too early.";
  }
  return undefined;
}

function hintForFormat(value: string): string | undefined {
  if (/\[email\s*protected\]/i.test(value)) {
    return 'An e-mail obfuscator of a web page has replaced the id; copy it from a real webhook.';
  }
  if (/^\+?\d{7,15}$/.test(value)) {
    return `A phone number is not a chat id; did you mean \`${value.replace('+', '')}@s.whatsapp.net\`?`;
  }
  return undefined;
}

function hintForText(value: string): string | undefined {
  if (value === 'true' || value === 'false') return `Write ${value} without quotes.`;
  if (/^\d+$/.test(value)) return `Write the number without quotes: ${value}.`;
  return undefined;
}
