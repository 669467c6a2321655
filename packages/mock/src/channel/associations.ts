import type { Label } from '@whapi-webhooks/types';
import { CommandError } from './command-error.ts';

/** @throws {CommandError} with 409 when the label is among them already */
export function withLabel(labels: readonly Label[] = [], label: Label): Label[] {
  if (labels.some(({ id }) => id === label.id)) throw new CommandError(409, 'Label association already exists');
  return [...labels, label];
}

/** @throws {CommandError} with 404 when the label is not among them */
export function withoutLabel(labels: readonly Label[] = [], labelId: string): Label[] {
  const left = labels.filter(({ id }) => id !== labelId);
  if (left.length === labels.length) throw new CommandError(404, 'Specified association not found');
  return left;
}
