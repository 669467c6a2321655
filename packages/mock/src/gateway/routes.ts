import type { GatewayRoute } from './gateway-route.ts';
import { chatRoutes } from './routes/chats.ts';
import { labelRoutes } from './routes/labels.ts';
import { messageRoutes } from './routes/messages.ts';
import { settingsRoutes } from './routes/settings.ts';

/** The operations that the mock serves; every other one of the gateway is answered with 501. */
export const routes: readonly GatewayRoute[] = [...settingsRoutes, ...chatRoutes, ...labelRoutes, ...messageRoutes];
