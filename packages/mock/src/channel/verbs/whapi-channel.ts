import type { ChatVerbs } from './chat-verbs.ts';
import type { ContactVerbs } from './contact-verbs.ts';
import type { GroupVerbs } from './group-verbs.ts';
import type { NewsletterVerbs } from './newsletter-verbs.ts';
import type { PhoneVerbs } from './phone-verbs.ts';

/**
 * What happens in WhatsApp: what other people do, and what you do on the channel's own phone.
 * A person may be given as a phone number in any spelling, or as a JID.
 * Each verb rejects with a `TypeError` when its argument is wrong, and with a `CommandError` when it is impossible.
 */
export interface WhapiChannel extends ChatVerbs, ContactVerbs, GroupVerbs, NewsletterVerbs, PhoneVerbs {}
