import type { GatewayRoute } from './gateway-route.ts';
import { blacklistRoutes } from './routes/blacklist.ts';
import { businessRoutes } from './routes/business.ts';
import { callRoutes } from './routes/calls.ts';
import { chatRoutes } from './routes/chats.ts';
import { communityRoutes } from './routes/communities.ts';
import { contactRoutes } from './routes/contacts.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { labelRoutes } from './routes/labels.ts';
import { lidRoutes } from './routes/lids.ts';
import { mediaLinkRoute, mediaRoutes } from './routes/media.ts';
import { messageRoutes } from './routes/messages.ts';
import { newsletterRoutes } from './routes/newsletters.ts';
import { presenceRoutes } from './routes/presences.ts';
import { settingsRoutes } from './routes/settings.ts';
import { statusRoutes } from './routes/statuses.ts';
import { storyRoutes } from './routes/stories.ts';
import { userRoutes } from './routes/users.ts';

/** The operations that the mock serves; all others get a 501. */
export const routes: readonly GatewayRoute[] = [
  ...settingsRoutes,
  ...healthRoutes,
  ...userRoutes,
  ...contactRoutes,
  ...lidRoutes,
  ...blacklistRoutes,
  ...groupRoutes,
  ...newsletterRoutes,
  ...communityRoutes,
  ...presenceRoutes,
  ...callRoutes,
  ...chatRoutes,
  ...labelRoutes,
  ...statusRoutes,
  // Before the messages: `/messages/story` is no id of a message.
  ...storyRoutes,
  ...messageRoutes,
  ...mediaRoutes,
  ...businessRoutes,
];

/** Routes that are no operations of the vendor's API. */
export const otherRoutes: readonly GatewayRoute[] = [mediaLinkRoute];
