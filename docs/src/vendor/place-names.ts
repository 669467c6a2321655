import { code } from '../markdown/code.ts';
import type { Finding } from './compare-models.ts';

/** The distinct properties that findings concern, as inline code with the name of their object. */
export function placeNames(findings: Finding[], side: 'vendor' | 'ours'): string {
  return [...new Set(findings.map(({ pair, property }) => objectNames(pair[side], `.${property}`)))].join(', ');
}

/** The names of the objects at one position. A long list is abbreviated. */
export function objectNames(names: string[], suffix = ''): string {
  const [first = '', ...others] = names;
  return others.length < 3
    ? names.map((name) => code(name + suffix)).join(' or ')
    : `${code(first.replace(/^.*\./, '*.') + suffix)} (in ${names.length} objects)`;
}
