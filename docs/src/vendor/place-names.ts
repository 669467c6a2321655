import { code } from '../markdown/code.ts';
import type { Finding } from './compare-models.ts';

/** The properties that findings are about, each once, as inline code with the object before it. */
export function placeNames(findings: Finding[], side: 'vendor' | 'ours'): string {
  return [...new Set(findings.map(({ pair, property }) => objectNames(pair[side], `.${property}`)))].join(', ');
}

/** The names of objects that may stand in one place. Where there are many, naming them all would tell nothing. */
export function objectNames(names: string[], suffix = ''): string {
  const [first = '', ...others] = names;
  return others.length < 3
    ? names.map((name) => code(name + suffix)).join(' or ')
    : `${code(first.replace(/^.*\./, '*.') + suffix)} (in ${names.length} objects)`;
}
