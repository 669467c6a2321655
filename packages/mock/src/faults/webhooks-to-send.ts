import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { deepFreeze } from '../channel/state/deep-freeze.ts';
import { alterWebhook } from './alter-webhook.ts';
import type { FaultType } from './fault.ts';
import type { Faults } from './faults.ts';
import { withLid } from './with-lid.ts';

/** A webhook to send, with the faults that changed it. */
export interface MarkedWebhook {
  webhook: WhapiWebhook;
  faults: FaultType[];
}

/** Applies faults to a webhook for one receiver: returns the webhook, altered or not, and the copies that follow it. */
export function webhooksToSend(
  webhook: WhapiWebhook,
  target: { event: WhapiEventName; receiver: string },
  faults: Faults,
): MarkedWebhook[] {
  const original = alterWebhook(webhook, target.event, (canAct) =>
    faults.all(['unknown-field', 'unknown-value'], target, canAct),
  );
  const copies = faults
    .all(['duplicate'], target)
    .flatMap(({ times = 1 }) => Array<MarkedWebhook>(times).fill(marked(original.webhook, 'duplicate')));
  const lidCopies = faults
    .all(['lid-duplicate'], target, ({ lid }) => withLid(original.webhook, lid) !== undefined)
    .map(({ lid }) => marked(withLid(original.webhook, lid) as WhapiWebhook, 'lid-duplicate'));
  return deepFreeze([original, ...copies, ...lidCopies]);

  function marked(copy: WhapiWebhook, type: FaultType): MarkedWebhook {
    return { webhook: copy, faults: [...original.faults, type] };
  }
}
