import type { Counterexample } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { blocks } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';

/**
 * Rejected payloads and why they are rejected, starting with those that both profiles reject.
 * @param folder the folder of the counterexamples, as a link from the page
 */
export function rejectedSection(counterexamples: Map<string, Counterexample>, folder: string): string {
  if (counterexamples.size === 0) return '';
  const rows = [...counterexamples]
    .sort(([, a], [, b]) => b.profiles.length - a.profiles.length)
    .map(([name, { because, issue, profiles }]) => [
      because,
      code(issue.code),
      `[${code(issue.pointer || '/')}](${folder}/${name}.json)`,
      profiles.length > 1 ? 'both' : (profiles[0] ?? ''),
    ]);
  return blocks('## Rejected payloads', table(['reason', 'issue', 'location', 'profile'], rows));
}
