import { addressWebhook } from './address-webhook.ts';
import { describeContract } from './describe-contract.ts';
import { formatIssues } from './format-issues.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';

for (const profile of ['tolerant', 'strict'] satisfies Profile[]) {
  describeContract(`validateWebhook in the ${profile} profile`, {
    judges: ({ counterexample }) => counterexample?.profiles.includes(profile) ?? true,
    refusal({ event, payload }, mode) {
      const body = addressWebhook(payload, event, mode, 'https://bot.test/hook').payload;
      const { issues } = validateWebhook(body, mode === 'body' ? { profile } : { profile, event });
      return issues && formatIssues(issues);
    },
  });
}
