import { explainReason } from '../serve/format-delivery.ts';
import type { ConformFinding, SentWebhook } from './sent-webhook.ts';

/**
 * What is wrong with a response. An example must be answered with 200, the only status that Whapi documents as success:
 * after any other it may send the webhook again. A counterexample may be answered with 200 or refused; a status from 500
 * on, or none, shows that the handler failed on it.
 * @param slowMs from which time a response is slow; default: never
 */
export function judgeResponse(
  { status, error = '', ms, mode, method, url, counterexample }: Omit<SentWebhook, 'findings'>,
  slowMs = Number.POSITIVE_INFINITY,
): ConformFinding[] {
  const findings: ConformFinding[] = [];
  if (status === null) {
    findings.push({
      severity: 'error',
      rule: 'no-answer',
      message: `Expected a response, received none: ${explainReason(error)}`,
    });
  } else if (counterexample) {
    if (status >= 500) {
      findings.push({
        severity: 'error',
        rule: 'server-error',
        message: `Expected a status below 500 for an invalid webhook, received ${status}`,
        hint: 'Validate the payload before you use it, so that the handler cannot fail on it.',
      });
    }
  } else if (status !== 200) {
    const hint =
      mode !== 'body' && (status === 404 || status === 405)
        ? `In ${mode} mode, Whapi sends this event as ${method} ${new URL(url).pathname}. Route that, or test other modes with --mode.`
        : 'Whapi documents only 200 as success, and may send the webhook again after any other status.';
    findings.push({ severity: 'error', rule: 'not-200', message: `Expected status 200, received ${status}`, hint });
  }
  if (status !== null && ms > slowMs) {
    findings.push({
      severity: 'error',
      rule: 'slow',
      message: `Expected a response within ${slowMs} ms, received it after ${Math.round(ms)} ms`,
      hint: 'Respond first, and do the work afterwards.',
    });
  }
  return findings;
}
