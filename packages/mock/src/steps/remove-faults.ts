import { suggest } from '@whapi-webhooks/contract';
import type { WhapiFaults } from '../faults/faults.ts';

/**
 * Removes a fault, or all of them.
 * @throws {TypeError} when there is no such fault
 */
export function removeFaults(faults: WhapiFaults, id: string | undefined): void {
  const ids = faults.entries.map((entry) => entry.id);
  if (id === undefined) faults.clear();
  if (id === undefined || faults.remove(id)) return;
  const cure = suggest(id, ids, 'Pass the id that addFault returned');
  throw new TypeError(`Failed to remove faults: there is no fault "${id}" that can still act. ${cure}`);
}
