const DOCS = 'https://github.com/whapi-webhooks/whapi-webhooks/blob/main/docs/doctor';

/** The page about a rule: what it provokes, why it matters, how to fix it. */
export function pageOf(rule: string): string {
  return `${DOCS}/${rule}.md`;
}
