import { useEffect, useState } from 'preact/hooks';
import { type Outcome, outcomeOf } from './outcome-of.ts';

/**
 * Reads something from the control plane, and again when `key` or `version` changes. What was read under the same key
 * is shown until then. No key: nothing is read.
 */
export function useRead<T>(
  key: string | undefined,
  version: unknown,
  read: () => Promise<{ data?: T; error?: unknown }>,
): Partial<Outcome<T>> {
  const [known, setKnown] = useState<{ key: string; outcome: Outcome<T> }>();
  useEffect(() => {
    if (key === undefined) return;
    let isWanted = true;
    void outcomeOf(read()).then((outcome) => {
      if (isWanted) setKnown({ key, outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [key, version]);
  return known !== undefined && known.key === key ? known.outcome : {};
}
