import type { examples } from '@whapi-webhooks/contract/examples';

/**
 * The example that is sent for an event unless `--example` selects another: what an app receives most often, with the
 * properties that real webhooks have.
 */
export const defaultExamples = {
  'calls.post': 'ringing',
  'channel.patch': 'ready-to-scan',
  'channel.post': 'logged-in',
  'chats.delete': 'chat-deleted',
  'chats.patch': 'label-and-mute',
  'chats.post': 'incoming-message',
  'chats.put': 'every-kind-of-chat',
  'contacts.patch': 'picture-changed',
  'contacts.post': 'new-contact',
  'groups.patch': 'renamed',
  'groups.post': 'group-created',
  'groups.put': 'added',
  'labels.delete': 'by-name',
  'labels.post': 'created',
  'messages.delete': 'two-messages',
  'messages.patch': 'edited',
  'messages.post': 'incoming-text',
  'messages.put': 'text',
  'presences.post': 'typing',
  'service.post': 'minimal',
  'statuses.post': 'delivered',
  'statuses.put': 'story-viewed',
  'users.delete': 'logged-out',
  'users.post': 'logged-in',
} as const satisfies { [E in keyof typeof examples]: keyof (typeof examples)[E] };
