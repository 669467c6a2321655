import { printable } from '@whapi-webhooks/contract';
import { printablePath } from '../printable-path.ts';
import type { SkippedEntries } from './find-files.ts';

const MAX_NAMES = 5;

/** One line about what is not read in a folder, with the names that look like captures first. */
export function describeSkipped({ folder, paths }: SkippedEntries): string {
  const names = [...paths.filter(isLikeCapture), ...paths.filter((path) => !isLikeCapture(path))];
  const more = names.length > MAX_NAMES ? [`${names.length - MAX_NAMES} more`] : [];
  const listed = [...names.slice(0, MAX_NAMES).map((name) => printable(name)), ...more].join(', ');
  const entries = paths.length === 1 ? '1 entry' : `${paths.length} entries`;
  return `note: skipped ${entries} of ${printablePath(folder)}: ${listed}. In a folder only .json, .ndjson, .jsonl and .har files and .gz of those are read; hidden files and node_modules are not`;
}

function isLikeCapture(path: string): boolean {
  return /(json|har|gz|log)[^/]*$/i.test(path);
}
