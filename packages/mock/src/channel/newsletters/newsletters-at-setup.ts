import type { Chat } from '@whapi-webhooks/types';
import {
  type InitialNewsletter,
  isFollowed,
  newsletterChat,
  type StoredNewsletter,
  storedNewsletter,
} from '../state/stored-newsletter.ts';

/** Made-up newsletters: without any, a bot that searches for newsletters would find nothing to follow. */
const DEFAULT: readonly InitialNewsletter[] = [
  {
    id: '120363171744447001@newsletter',
    name: 'Alpine weather',
    description: 'The forecast for the mountains, every morning',
    subscribers_count: 5_200,
    created_at: 1_704_067_200,
    country_code: 'CH',
  },
  {
    id: '120363171744447002@newsletter',
    name: 'City marathon',
    description: 'News for runners and spectators',
    subscribers_count: 830,
    created_at: 1_717_200_000,
    country_code: 'US',
  },
  {
    id: '120363171744447003@newsletter',
    name: 'Recipe of the day',
    description: 'One dish, five ingredients',
    subscribers_count: 41_000,
    created_at: 1_709_251_200,
  },
];

/** The initial newsletters, and the initial chats together with those of the newsletters that the account follows. */
export function newslettersAtSetup(
  initial: readonly InitialNewsletter[] = DEFAULT,
  chats: ReadonlyMap<string, Chat>,
): { newsletters: Map<string, StoredNewsletter>; chats: Map<string, Chat> } {
  const newsletters = new Map(initial.map((newsletter) => [newsletter.id, storedNewsletter(newsletter)]));
  const followed = [...newsletters.values()].filter(isFollowed);
  const ofNewsletters = followed.map((each) => [each.id, newsletterChat(each, chats.get(each.id))] as const);
  return { newsletters, chats: new Map([...chats, ...ofNewsletters]) };
}
