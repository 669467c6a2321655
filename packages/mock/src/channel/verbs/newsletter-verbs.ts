import { type Following, gainFollower } from '../newsletters/follow-newsletter.ts';
import { acceptInvitationBy } from '../newsletters/newsletter-admins.ts';
import type { Run } from '../run.ts';

/** What contacts do with newsletters. To post in one, use `receiveMessage` with its id as `chatId`. */
export interface NewsletterVerbs {
  /**
   * A contact accepts the invitation to administer a newsletter, which the app sent. The vendor documents no webhook for
   * it, so none is sent.
   * @throws {CommandError} when there is no such newsletter, or the contact has no invitation that is still valid
   * @example await whapi.channel.acceptAdminInvite({ newsletterId, from: '919984351847' });
   */
  acceptAdminInvite(act: Following): Promise<void>;
  /**
   * A contact follows a newsletter: its `subscribers_count` grows. The vendor documents no webhook for it, so none is
   * sent.
   * @throws {CommandError} when there is no such newsletter
   * @example await whapi.channel.followNewsletter({ newsletterId, from: '919984351847' });
   */
  followNewsletter(act: Following): Promise<void>;
}

export function createNewsletterVerbs(run: Run): NewsletterVerbs {
  return {
    acceptAdminInvite: async (act) => run(acceptInvitationBy, act),
    followNewsletter: async (act) => run(gainFollower, act),
  };
}
