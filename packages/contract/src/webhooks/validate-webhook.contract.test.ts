import { addressWebhook } from '../events/address-webhook.ts';
import { formatIssues } from '../issues/format-issues.ts';
import { describeContract } from '../receivers/describe-contract.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';

for (const profile of ['tolerant', 'strict'] satisfies Profile[]) {
  describeContract(`validateWebhook in the ${profile} profile`, {
    perEvent: true,
    supports: ({ counterexample }) => counterexample?.profiles.includes(profile) ?? true,
    reject({ event, payload }, mode) {
      const body = addressWebhook(payload, event, mode, 'https://bot.test/hook').payload;
      const { issues } = validateWebhook(body, mode === 'body' ? { profile } : { profile, event });
      return issues && formatIssues(issues);
    },
  });
}
