import type { InitialNewsletter } from '../channel/state/stored-newsletter.ts';

/** For tests: a newsletter, which the account of the mock owns unless it is given another role. */
export function testNewsletter(newsletter: Partial<InitialNewsletter> = {}): InitialNewsletter {
  return { id: '120363171744447809@newsletter', name: 'Weekend news', role: 'owner', ...newsletter };
}
