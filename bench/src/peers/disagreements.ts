import { contractCases } from '@whapi-webhooks/contract/cases';

/**
 * The cases of `chats.patch` that a peer and the strict profile judge differently.
 * @example disagreements(zod(plainSchema('ChatsPatchWebhook'))); // []
 */
export function disagreements(accepts: (payload: unknown) => boolean): string[] {
  return contractCases()
    .filter(
      ({ event, counterexample }) => event === 'chats.patch' && counterexample?.profiles.includes('strict') !== false,
    )
    .filter(({ payload, counterexample }) => accepts(payload) === Boolean(counterexample))
    .map(({ name, counterexample }) => `${counterexample ? 'accepts' : 'refuses'} ${name}`);
}
