import type { WhapiEventName } from '@whapi-webhooks/types';
import { inject } from 'vitest';
import { eventNames } from '../events/event-names.ts';

/**
 * The events that long tests run with: all at full size, otherwise one of each kind, which are a changed list, a list of
 * ids, variants by type, and a webhook with arbitrary properties.
 */
export const sizedEvents: readonly WhapiEventName[] = inject('fullSize')
  ? eventNames
  : ['chats.patch', 'messages.delete', 'messages.post', 'service.post'];
