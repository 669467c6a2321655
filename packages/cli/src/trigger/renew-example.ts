import { type Issue, validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { isObject } from '../captures/looks-like.ts';
import { type Renewal, renewWebhook } from './renew-webhook.ts';

/**
 * An example or a counterexample with new ids and the present time. A counterexample stays as it is where that would mend
 * what is wrong with it.
 * @param counterexample the event of the counterexample, if only the caller knows it, and what is wrong with it
 */
export function renewExample(
  payload: unknown,
  renewal: Renewal,
  counterexample?: { event?: WhapiEventName; issue: Pick<Issue, 'code' | 'pointer'> },
): unknown {
  if (!isObject(payload)) return payload;
  const renewed = renewWebhook(payload, renewal);
  if (!counterexample) return renewed;
  const { event, issue } = counterexample;
  const { issues = [] } = validateWebhook(renewed, { profile: 'strict', ...(event && { event }) });
  return issues.some(({ code, pointer }) => code === issue.code && pointer === issue.pointer) ? renewed : payload;
}
