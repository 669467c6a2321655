import type { Discrepancy } from '../contract/read-contract.ts';

/**
 * What a discrepancy explains in addition to its `about`, by its id: other properties, and definitions, which include
 * every property that refers to them.
 */
export const ALSO_ABOUT: Record<string, string[]> = {
  'contents-need-their-core': [
    'list-reply.id',
    'list-reply.title',
    'buttons-reply.title',
    'buttons-reply.id',
    'event-content.name',
  ],
  'linked-ids-without-pattern': [
    'link-preview-content.catalog_id',
    'link-preview-content.invite_code',
    'admin-invite-content.newsletter_id',
    'quoted-content.catalog_id',
    'quoted-content.newsletter_id',
    'quoted-content.invite_code',
  ],
  'interactive-texts-and-buttons': [
    'interactive-content.header',
    'interactive-content.footer',
    'interactive-content.action',
    'interactive-content.buttons',
  ],
  'participant-without-id': ['participant.rank'],
  'poll-update-content': ['poll-content.options'],
  'order-without-fixed-lists': ['order-content.item_count'],
  'quoted-types-open': ['quoted-button.type'],
  'album-and-poll-update': ['message.type'],
  'button-caption-text-or-title': ['quoted-button.text'],
  'call-names-people-by-jid': ['call.chat_id'],
  'carousel-undeclared': ['message.carousel'],
  'changes-is-not-a-strict-diff': ['chat-update.changes'],
  'chat-id-pattern-too-narrow': ['chat-id'],
  'contact-id-pattern': ['contact-id', 'quoted-author'],
  'contact-phone-undeclared': ['contact.phonebook'],
  'deleted-labels-by-name-or-id': ['webhook.labels_removed'],
  'envelope-all-optional': ['event.type', 'webhook.event', 'webhook.channel_id'],
  'event-or-method': ['event.method'],
  'file-name-in-two-spellings': ['document-content.filename', 'quoted-content.filename'],
  'hsm-header-text-or-object': ['quoted-content.header', 'quoted-content.footer'],
  'location-numbers': [
    'location-content.speed',
    'location-content.degrees',
    'live-location-content.accuracy',
    'live-location-content.speed',
    'live-location-content.degrees',
    'quoted-content.accuracy',
    'quoted-content.speed',
    'quoted-content.degrees',
  ],
  'media-id-media-init': ['link-preview-content.id', 'interactive-content.id', 'quoted-content.id'],
  'message-chat-id-without-pattern': ['message-chat-id'],
  'message-id-pattern': ['webhook.messages_removed'],
  'message-numbers-are-integers': ['message.device_id'],
  'qr-newer-properties': ['qr.request_id'],
  'reply-from-web-is-poorer': ['quoted-button'],
  'whole-numbers': ['timestamp-seconds'],
};

/** Everything that a discrepancy explains. */
export function placesOf({ id, about }: Discrepancy): string[] {
  return [about, ...(ALSO_ABOUT[id] ?? [])];
}
