import type { Counterexample } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { blocks } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';

/**
 * What the contract refuses and why; first what both profiles refuse, which would break a handler.
 * @param folder where the counterexamples are, as a link from the page
 */
export function refusedSection(counterexamples: Map<string, Counterexample>, folder: string): string {
  if (counterexamples.size === 0) return '';
  const rows = [...counterexamples]
    .sort(([, a], [, b]) => b.profiles.length - a.profiles.length)
    .map(([name, { because, issue, profiles }]) => [
      because,
      code(issue.code),
      `[${code(issue.pointer || '/')}](${folder}/${name}.json)`,
      profiles.length > 1 ? 'both' : (profiles[0] ?? ''),
    ]);
  return blocks('## What is refused, and why', table(['why', 'issue', 'where', 'profile'], rows));
}
