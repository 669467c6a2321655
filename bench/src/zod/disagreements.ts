import { contractCases } from '@whapi-webhooks/contract/cases';
import { zodChatsPatch } from './chats-patch.ts';

/** The cases of `chats.patch` that Zod and the strict profile judge differently. */
export function zodDisagreements(): string[] {
  return contractCases()
    .filter(
      ({ event, counterexample }) => event === 'chats.patch' && counterexample?.profiles.includes('strict') !== false,
    )
    .filter(({ payload, counterexample }) => zodChatsPatch.safeParse(payload).success === Boolean(counterexample))
    .map(({ name, counterexample }) => `Zod ${counterexample ? 'accepts' : 'refuses'} ${name}`);
}
