// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and generate again.

/**
 * Request body of PUT /groups: join a group.
 */
export interface AcceptGroupInviteRequest {
  /**
   * The last part of the invitation link.
   */
  invite_code: string;
}

/**
 * What an action message reports, discriminated by `type`.
 */
export type Action =
  | EphemeralAction
  | DeleteAction
  | ReactionAction
  | EditAction
  | EditedAction
  | VoteAction
  | CommentAction
  | EventResponseAction
  | PinAction
  | UnpinAction;

/**
 * Properties that every action has. The tolerant profile reads an action of an unlisted type as this.
 */
export interface ActionBase {
  /**
   * What happened.
   */
  type: ActionType;
  /**
   * Id of the message that the action refers to. For an action on the whole chat, such as a changed timer, it may be the id of the chat or absent.
   */
  target?: string;
}

/**
 * Not a message to read but something that happened to the chat or to another message: a changed timer, a reaction, a vote, an edit or a deletion. Sent with the same event as new messages, so handlers of texts must check `type` first.
 */
export interface ActionMessage extends MessageBase {
  /**
   * Always `action`.
   */
  type: 'action';
  /**
   * What happened, discriminated by its own `type`.
   */
  action: Action;
}

/**
 * What an action message reports. The vendor lists both `edit` and `edited` without explaining the difference, so handle both.
 */
export type ActionType =
  'edited' | 'edit' | 'delete' | 'reaction' | 'ephemeral' | 'vote' | 'comment' | 'event_response' | 'pin' | 'unpin';

/**
 * Request body of PUT /contacts.
 */
export interface AddContactRequest {
  /**
   * Phone number of the contact.
   */
  phone: ContactId;
  /**
   * Name of the contact.
   */
  name: string;
}

/**
 * An invitation to become an admin of a channel (newsletter).
 */
export interface AdminInviteContent {
  /**
   * Text of the invitation. Absent if the sender wrote none.
   */
  body?: string;
  /**
   * Id of the channel; ends in `@newsletter`.
   */
  newsletter_id: string;
  /**
   * Name of the channel when the invitation was sent.
   */
  newsletter_name: string;
  /**
   * When the invitation expires. The vendor does not specify the unit.
   */
  expiration: number;
  /**
   * JPEG thumbnail of the channel picture in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
}

/**
 * An invitation to become an admin of a channel (newsletter).
 */
export interface AdminInviteMessage extends MessageBase {
  /**
   * Always `admin_invite`.
   */
  type: 'admin_invite';
  /**
   * The channel, and when the invitation expires.
   */
  admin_invite: AdminInviteContent;
}

/**
 * Announces images or videos that were sent together. They follow as separate messages; no source shows any content for the album itself.
 */
export interface AlbumMessage extends MessageBase {
  /**
   * Always `album`.
   */
  type: 'album';
}

/**
 * Response of GET /settings/events: every event that you can subscribe to. Which ones the service lists has never been captured.
 */
export type AllowedEventsResponse = Subscription[];

/**
 * The announcement group of a community: the one that messages to all its members are sent to.
 */
export interface AnnouncementGroup {
  /**
   * Name of the group.
   */
  title?: string;
  /**
   * JID of the group.
   */
  id?: GroupId;
  /**
   * Invite code. In camel case; `invite_code` elsewhere.
   */
  inviteCode?: string;
  /**
   * When the group was created, as a string. The vendor does not name the format: the mock sends seconds. In camel case; `created_at`, a number, elsewhere.
   */
  creationTime?: string;
}

/**
 * Request body of POST and DELETE /groups/{GroupID}/applications: the request to join that is approved or rejected. One per request.
 */
export interface AnswerGroupApplicationRequest {
  /**
   * Who asked to join: the `chatId` of the request to join, or the phone number.
   */
  application: string;
}

/**
 * Request body of POST /chats/{ChatID}.
 */
export interface ArchiveChatRequest {
  /**
   * Whether to archive or unarchive the chat.
   */
  archive: boolean;
}

/**
 * A recording: an audio file or a voice message.
 */
export interface AudioContent extends MediaFileBase {
  /**
   * Duration in whole seconds.
   */
  seconds?: number;
  /**
   * How many seconds "recording" was shown to the recipient before the voice message was sent. Concerns sending through the API and is not the duration: see `seconds`.
   */
  recording_time?: number;
  /**
   * Loudness over time, which WhatsApp shows next to a voice message. In base64.
   */
  waveform?: string;
}

/**
 * An attached audio file. Recorded voice messages have type `voice`.
 */
export interface AudioMessage extends MessageBase {
  /**
   * Always `audio`.
   */
  type: 'audio';
  /**
   * The audio file: its id, its duration.
   */
  audio: AudioContent;
}

/**
 * Response of GET /blacklist: the ids of all blocked contacts.
 */
export type BlacklistResponse = ContactId[];

/**
 * When a business is open on one day of the week.
 */
export interface BusinessHours {
  /**
   * Day of the week.
   */
  day?: 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';
  /**
   * Open all day, or from `openTime` to `closeTime`. The vendor says that the two cannot be combined.
   */
  mode?: 'open_24h' | 'specific_hours';
  /**
   * When it opens, in minutes after midnight.
   */
  openTime?: number;
  /**
   * When it closes, in minutes after midnight.
   */
  closeTime?: number;
}

/**
 * Response of GET /business: the business profile of the account. A property that was never set is absent.
 */
export interface BusinessProfile extends BusinessProfileBase {
  /**
   * Id of the account. The vendor declares 28 letters and digits, or `me`.
   */
  id?: string;
}

/**
 * What an app can edit in a business profile.
 */
export interface BusinessProfileBase {
  /**
   * Address of the business.
   */
  address?: string;
  /**
   * What the business does.
   */
  description?: string;
  /**
   * Email address of the business.
   */
  email?: string;
  /**
   * Opening hours.
   */
  hours?: BusinessSchedule;
  /**
   * URLs of the business, such as its website or its page in a social network: at most two.
   */
  websites?: string[];
}

/**
 * Opening hours of a business.
 */
export interface BusinessSchedule {
  /**
   * Time zone of the hours.
   */
  timeZone?: string;
  /**
   * The hours, by day.
   */
  config?: BusinessHours[];
}

/**
 * A button below a message. Its other properties depend on `type`.
 */
export interface Button {
  /**
   * What the button does.
   */
  type: ButtonType;
  /**
   * Label of the button. Buttons of templates and of quoted messages have it in `text` instead.
   */
  title: string;
  /**
   * The id you gave the button. The reply contains it with the prefix `ButtonsV3:`.
   */
  id: string;
  /**
   * Text that a `copy` button copies to the clipboard.
   */
  copy_code?: string;
  /**
   * Number that a `call` button dials.
   */
  phone_number?: string;
  /**
   * Page that a `url` button opens.
   */
  url?: string;
  /**
   * Page of the merchant behind a `url` button. The vendor does not explain it further.
   */
  merchant_url?: string;
}

/**
 * What a button does: `quick_reply` sends a reply, `call` dials a number, `copy` copies a text to the clipboard, `url` opens a page. Only `quick_reply` causes a webhook.
 */
export type ButtonType = 'quick_reply' | 'call' | 'copy' | 'url' | (string & {});

/**
 * A message with buttons in WhatsApp's old format.
 */
export interface ButtonsContent {
  /**
   * Text above the buttons, as a plain string, unlike the text of an interactive message.
   */
  text?: string;
  /**
   * Footer text.
   */
  footer?: string;
  /**
   * The buttons, from top to bottom.
   */
  buttons?: PlainButton[];
}

/**
 * Text with buttons in WhatsApp's old format. Newer formats have type `interactive` or `hsm`.
 */
export interface ButtonsMessage extends MessageBase {
  /**
   * Always `buttons`.
   */
  type: 'buttons';
  /**
   * The text and the buttons below it.
   */
  buttons: ButtonsContent;
}

/**
 * The button that was pressed.
 */
export interface ButtonsReply {
  /**
   * The id you gave the button, with the prefix `ButtonsV3:`. Remove the prefix before comparing.
   */
  id: string;
  /**
   * Label of the button. Not unique: compare `id`.
   */
  title: string;
}

/**
 * A button was pressed.
 */
export interface ButtonsReplyContent extends ReplyBase {
  /**
   * Always `buttons_reply`.
   */
  type: 'buttons_reply';
  /**
   * The button that was pressed.
   */
  buttons_reply: ButtonsReply;
}

/**
 * A call at one point in time. Calls differ from messages in two ways: people are identified by JID instead of bare digits, and timestamps are in milliseconds.
 */
export interface Call {
  /**
   * Id of the call, the same in every webhook about it. 32 uppercase hexadecimal digits in samples.
   */
  id: string;
  /**
   * The caller, as a JID with its suffix; `from` of a message has bare digits.
   */
  from: MessageChatId;
  /**
   * The chat that the call belongs to. The same as `from` at first; the vendor's sample of an answered call has a different value, so use `from` to identify the caller.
   */
  chat_id: MessageChatId;
  /**
   * Current status of the call.
   */
  status: CallStatus;
  /**
   * When the call reached this status, in milliseconds; messages and chats use seconds.
   */
  timestamp: TimestampMilliseconds;
  /**
   * `true` for a call with several participants.
   */
  group_call?: boolean;
  /**
   * `true` for a video call, `false` for a voice call.
   */
  video_call?: boolean;
  /**
   * `true` for an offline call. The vendor does not say which side is offline.
   */
  offline_call?: boolean;
  /**
   * Delay of the call in milliseconds. Absent in the samples.
   */
  latency?: number;
}

/**
 * Response of POST /calls.
 */
export interface CallEventCreatedResponse {
  /**
   * Link to the call.
   */
  call_url: string;
}

/**
 * A call as an entry in the chat. No source shows any content: the event `calls.post` reports the status of the call.
 */
export interface CallMessage extends MessageBase {
  /**
   * Always `call`.
   */
  type: 'call';
}

/**
 * Status of a call: `initiated`, then `ringing`, then `answered` or `missed`. `canceled` appears only in the vendor's OpenAPI. Each status is sent as a separate webhook with the same call id.
 */
export type CallStatus = 'initiated' | 'ringing' | 'missed' | 'canceled' | 'answered' | (string & {});

/**
 * A call was started, is ringing, was answered or was missed. Each status is sent as a separate webhook with the same call id. Unlike messages, calls identify people by JID and use timestamps in milliseconds.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/calls
 */
export interface CallsPostWebhook {
  /**
   * The calls, each with its latest status.
   */
  calls: Call[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'calls';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Caption and thumbnail of an image or a video.
 */
export interface CaptionBase {
  /**
   * Caption of the file.
   */
  caption?: string;
  /**
   * Small JPEG in base64, shown until the file is loaded.
   */
  preview?: string;
}

/**
 * One card of a carousel.
 */
export interface CarouselCard {
  /**
   * Id of the card, assigned by its sender.
   */
  id: string;
  /**
   * Text of the card.
   */
  text?: string;
  /**
   * Image or video at the top of the card.
   */
  media?: CarouselMedia;
  /**
   * Buttons of this card. Replies contain their ids, so use different ids on each card.
   */
  buttons?: Button[];
}

/**
 * Cards to swipe through. The vendor only describes it for sending.
 */
export interface CarouselContent {
  /**
   * Text above the cards.
   */
  body?: InteractiveText;
  /**
   * The cards, in display order.
   */
  cards: CarouselCard[];
}

/**
 * Image or video of a card. It has the shape of a request, because the vendor only describes the request.
 */
export interface CarouselMedia {
  /**
   * The media file: a URL, base64 data, or the id of an uploaded file.
   */
  media?: string;
  /**
   * MIME type of the media file.
   */
  mime_type?: string;
  /**
   * Whether to send the media file as it is, without converting it.
   */
  no_encode?: boolean;
  /**
   * Whether to ignore a copy cached by an earlier request.
   */
  no_cache?: boolean;
  /**
   * Text below the media file.
   */
  caption?: string;
}

/**
 * Cards to swipe through, each with a media file and buttons. The vendor lists the type; the place of its content is inferred from the request that sends one.
 */
export interface CarouselMessage extends MessageBase {
  /**
   * Always `carousel`.
   */
  type: 'carousel';
  /**
   * The cards, and the text above them. May be absent, because no payload has been captured.
   */
  carousel?: CarouselContent;
}

/**
 * A link to the catalogue of a business.
 */
export interface CatalogMessage extends MessageBase {
  /**
   * Always `catalog`.
   */
  type: 'catalog';
  /**
   * The link, as a link preview; `catalog_id` identifies the owner of the catalogue.
   */
  catalog: LinkPreviewContent;
}

/**
 * Request body of PATCH /channels/{ChannelID}/mode.
 */
export interface ChangeChannelModeRequest {
  /**
   * The new mode. The help page shows `live`; the others are those of clients.
   */
  mode: 'trial' | 'dev' | 'dev_archive' | 'live';
}

/**
 * Request body of PATCH /communities/{CommunityID}/settings: set who can do what in a community.
 */
export interface ChangeCommunitySettingsRequest {
  /**
   * The permission to set: `modify_groups` is about the groups of the community, `member_add_mode` about adding participants.
   */
  setting: 'modify_groups' | 'member_add_mode';
  /**
   * Who has the permission.
   */
  policy: 'anyone' | 'admins';
}

/**
 * Request body of PUT /status: your "about" text.
 */
export interface ChangeStatusRequest {
  /**
   * The new text.
   */
  status: string;
}

/**
 * Name of the channel that sends the webhook, assigned by the vendor. Present in every mode; if several channels use one URL, it identifies the channel.
 */
export type ChannelId = string;

/**
 * The login code changed: there is a new one, or it expired. Sent while the channel waits for a login. Only the vendor's OpenAPI describes it; its texts say `channels.patch`, but the name of the event is `channel.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface ChannelPatchWebhook {
  /**
   * The login code. A single object, not an array.
   */
  qr: Qr;
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'channel';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'patch';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * The state of the channel changed: it is starting, waiting for a login, working, failed or stopped. Brief changes during the day are normal. The vendor's texts say `channels.post`, but the name of the event is `channel.post`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface ChannelPostWebhook {
  /**
   * Current health of the channel. A single object, not an array.
   */
  health: Health;
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'channel';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * State of a channel, as a number and as text.
 */
export interface ChannelStatus {
  /**
   * The state as a number: 1 `INIT`, 2 `LAUNCH`, 3 `QR`, 5 `ERROR`. 4 must be `AUTH`, the only gap. The numbers of other states are not documented, so use `text` to distinguish states.
   */
  code: number;
  /**
   * The state as text.
   */
  text: ChannelStatusText;
}

/**
 * State of a channel as text: `INIT` and `LAUNCH` while it starts, `QR` while it waits for a login, `AUTH` when it is working, `STOP` when it was stopped, `ERROR` or `SYNC_ERROR` when it failed. `STOP` appears on the help pages but not in the OpenAPI; `NOT_INIT` and `SYNC_ERROR` appear only in the OpenAPI.
 */
export type ChannelStatusText =
  'NOT_INIT' | 'INIT' | 'LAUNCH' | 'QR' | 'AUTH' | 'ERROR' | 'SYNC_ERROR' | 'STOP' | (string & {});

/**
 * A chat as seen by the channel. Properties that have their default value (false, 0, none) are omitted, so treat an absent property as its default.
 */
export interface Chat {
  /**
   * JID of the chat.
   */
  id: ChatId;
  /**
   * Name as shown on the phone: address book name, group subject or channel title. Absent if the chat has no name, as in a chat that was just created.
   */
  name?: string;
  /**
   * Kind of chat.
   */
  type: ChatType;
  /**
   * Time of the last activity in the chat, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * URL of the chat's picture as a thumbnail. The URL is signed and expires.
   */
  chat_pic?: string;
  /**
   * URL of the chat's picture in full size. The URL is signed and expires.
   */
  chat_pic_full?: string;
  /**
   * `true` while the chat is pinned to the top of the list; otherwise absent.
   */
  pin?: boolean;
  /**
   * `true` while notifications are muted; otherwise absent. Check this property, not `mute_until`.
   */
  mute?: boolean;
  /**
   * When muting ends. Does not indicate that the chat is muted: it can be present while `mute` is absent. "For ever" is sent as 18446744073709552000, which is 2^64-1 rounded to a float64 and larger than Number.MAX_SAFE_INTEGER. Its unit in webhooks is not documented; the REST request takes milliseconds.
   */
  mute_until?: number;
  /**
   * `true` while the chat is archived; otherwise absent.
   */
  archive?: boolean;
  /**
   * Number of unread messages. Omitted when it is 0.
   */
  unread?: number;
  /**
   * `true` while an unread message mentions you; otherwise absent.
   */
  unread_mention?: boolean;
  /**
   * `true` if you cannot send messages, as in a group where only admins can; otherwise absent.
   */
  read_only?: boolean;
  /**
   * `true` once the chat is trusted, because you sent a message or accepted the chat; otherwise absent.
   */
  not_spam?: boolean;
  /**
   * The complete last message of the chat: the same object as in `messages.post`. The vendor's page abbreviates it with dots.
   */
  last_message?: Message;
  /**
   * All labels of the chat, not only the ones that changed. Absent if the chat has none.
   */
  labels?: Label[];
}

/**
 * Identifies a chat by its WhatsApp JID: `<phone>@s.whatsapp.net` for a person, `<18 digits>@g.us` for a group, `<digits>@newsletter` for a channel, `<digits>@lid` if the phone number is hidden. The pattern is the one that the vendor publishes; addresses that WhatsApp uses but that pattern rejects are listed individually. Only the strict profile checks it.
 */
export type ChatId = string;

/**
 * Name of a chat property, as listed in `changes`.
 */
export type ChatProperty =
  | 'id'
  | 'name'
  | 'type'
  | 'timestamp'
  | 'chat_pic'
  | 'chat_pic_full'
  | 'pin'
  | 'mute'
  | 'mute_until'
  | 'archive'
  | 'unread'
  | 'unread_mention'
  | 'read_only'
  | 'not_spam'
  | 'last_message'
  | 'labels'
  | (string & {});

/**
 * Kind of a chat. The vendor sends `unknown` for a kind it cannot name. The chat that contains stories is a `broadcast`.
 */
export type ChatType = 'group' | 'contact' | 'broadcast' | 'newsletter' | 'unknown' | (string & {});

/**
 * A chat before and after a change. A property that was reset to its default, such as the labels of a chat whose last label was removed, is missing from `after_update` although `changes` lists it.
 */
export interface ChatUpdate {
  /**
   * The complete chat before the change.
   */
  before_update: Chat;
  /**
   * The complete chat after the change, with all its labels.
   */
  after_update: Chat;
  /**
   * Names of the properties that the change touched. Not a strict diff: a listed property can be equal on both sides (the vendor's own sample lists `last_message` and `mute_until` that way).
   */
  changes: ChatProperty[];
}

/**
 * A chat was deleted, for example by `DELETE /chats/{ChatID}`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsDeleteWebhook {
  /**
   * Ids of the deleted chats. The webhook contains nothing else about them, not even a name.
   */
  chats_removed: ChatId[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'chats';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'delete';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A chat changed: label, mute, pin, archive, unread count, last message. Also sent with nearly every message, so a bot that replies to both this event and `messages.post` replies twice. New stories of your contacts are sent this way too, as a change of the chat `status@broadcast`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPatchWebhook {
  /**
   * The changed chats, each before and after the change.
   */
  chats_updates: ChatUpdate[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'chats';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'patch';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A chat was created by an incoming or outgoing message. It has no `name` yet, and no `unread` if you wrote first.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPostWebhook {
  /**
   * The new chats.
   */
  chats: Chat[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'chats';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Chats, with a method that only the vendor's OpenAPI lists next to `chats.post`. When it is sent is not known; no sample has been seen.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPutWebhook {
  /**
   * The complete chats.
   */
  chats: Chat[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'chats';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'put';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /chats: a page of chats.
 */
export interface ChatsResponse {
  /**
   * The chats on this page.
   */
  chats: Chat[];
  /**
   * The requested number of chats.
   */
  count: number;
  /**
   * Total number of chats.
   */
  total: number;
  /**
   * Number of skipped chats.
   */
  offset: number;
}

/**
 * Request body of POST /contacts: numbers to look up on WhatsApp.
 */
export interface CheckContactsRequest {
  /**
   * Phone numbers, in any common notation.
   */
  contacts: string[];
  /**
   * Query WhatsApp even if the result is cached.
   */
  force_check?: boolean;
}

/**
 * Result of looking up a number on WhatsApp.
 */
export interface CheckedContact {
  /**
   * The number as it was sent in the request.
   */
  input?: string;
  /**
   * Whether the user exists.
   */
  status?: 'valid' | 'invalid';
  /**
   * Id of the user; absent if there is none.
   */
  wa_id?: string;
}

/**
 * Response of POST /contacts: which numbers are on WhatsApp. Presence operations return the same shape.
 */
export interface CheckedContactsResponse {
  /**
   * The contacts that were looked up.
   */
  contacts?: CheckedContact[];
}

/**
 * A collection: some products of the catalogue, in an order of their own.
 */
export interface Collection {
  /**
   * Id of the collection.
   */
  id: string;
  /**
   * Name of the collection.
   */
  name: string;
  /**
   * Products of the collection. The response that lists collections has the first ones of each only.
   */
  products?: Product[];
  /**
   * Status of the moderation. The vendor does not declare its values.
   */
  status?: string;
}

/**
 * Response to creating or editing a collection.
 */
export interface CollectionEditedResponse {
  /**
   * Id of the collection.
   */
  id: string;
  /**
   * Status of the moderation. The vendor does not declare its values.
   */
  status?: string;
}

/**
 * A page of collections, with the first products of each.
 */
export interface CollectionsResponse {
  /**
   * The collections on this page.
   */
  collections: Collection[];
  /**
   * The requested number of collections.
   */
  count: number;
  /**
   * Total number of collections.
   */
  total: number;
  /**
   * Number of skipped collections.
   */
  offset: number;
}

/**
 * A comment was added to a message.
 */
export interface CommentAction extends ActionBase {
  /**
   * Always `comment`.
   */
  type: 'comment';
  /**
   * Id of the message that was commented on, as in its own `id`.
   */
  target: string;
  /**
   * Text of the comment. May be absent, because no payload has been captured.
   */
  comment?: string;
}

/**
 * A group of a community, in short. GET /groups/{GroupID} returns all of it.
 */
export interface CommunityGroup {
  /**
   * Name of the group.
   */
  title?: string;
  /**
   * JID of the group.
   */
  id?: GroupId;
  /**
   * Invite code of the group. In camel case; `invite_code` elsewhere.
   */
  inviteCode?: string;
  /**
   * When the group was created, as a string. The vendor does not name the format: the mock sends seconds. In camel case; `created_at`, a number, elsewhere.
   */
  creationTime?: string;
  /**
   * What is special about the group.
   */
  properties?: CommunityGroupProperties;
}

/**
 * What is special about a group of a community.
 */
export interface CommunityGroupProperties {
  /**
   * Whether the group is the general chat of the community.
   */
  general_chat?: boolean;
}

/**
 * Response of GET /communities/{CommunityID}/subgroups: the groups of a community.
 */
export interface CommunitySubgroupsResponse {
  /**
   * The announcement group. In camel case.
   */
  announceGroupInfo: AnnouncementGroup;
  /**
   * The other groups. In camel case.
   */
  otherGroups: CommunityGroup[];
}

/**
 * A person known to the channel, or the account that the channel is logged in to. Only `id` is guaranteed.
 */
export interface Contact {
  /**
   * The phone number, or a JID if the number is hidden.
   */
  id: ContactId;
  /**
   * Name in the address book of the channel's phone. Required by the vendor's OpenAPI, but missing from its own sample of a changed picture.
   */
  name?: string;
  /**
   * Name that the person chose in WhatsApp, or the name of a business account. Absent in samples.
   */
  pushname?: string;
  /**
   * `true` for a WhatsApp Business account. Absent in samples.
   */
  is_business?: boolean;
  /**
   * URL of the profile picture as a thumbnail. The URL is signed and expires, so download the picture soon.
   */
  profile_pic?: string;
  /**
   * URL of the profile picture in full size. The URL is signed and expires.
   */
  profile_pic_full?: string;
  /**
   * The "about" text of the person in WhatsApp. Not to be confused with a story or with the status of a message.
   */
  status?: string;
  /**
   * `true` if the person is in the channel's contact list.
   */
  saved?: boolean;
  /**
   * Phone number, in newer versions of the service: useful if `id` hides the number.
   */
  phone?: string;
  /**
   * Whether the person is in the phone's address book, in newer versions of the service. Its type has not been published, so it may be a boolean or a string.
   */
  phonebook?: boolean | string;
}

/**
 * Response of GET /contacts/{ContactID}/about. The OpenAPI does not have the operation; a public client reads `about`.
 */
export interface ContactAboutResponse {
  /**
   * What the contact says about itself; empty if it is not known.
   */
  about: string;
}

/**
 * A contact, as saved in the sender's address book.
 */
export interface ContactContent {
  /**
   * Display name. May differ from the name in the vCard.
   */
  name?: string;
  /**
   * The vCard with phone numbers; lines are separated by newlines. `waid=` in it is the WhatsApp number.
   */
  vcard?: string;
}

/**
 * Identifies a WhatsApp user, usually by the digits of the phone number, starting with the country code and without a plus sign. If the number is hidden, by a JID ending in `@lid`, whose digits are not a phone number.
 */
export type ContactId = string;

/**
 * Several contacts.
 */
export interface ContactListContent {
  /**
   * The contacts, in the order in which the sender selected them.
   */
  list: ContactContent[];
}

/**
 * Several contacts, shared together. A single contact has type `contact`.
 */
export interface ContactListMessage extends MessageBase {
  /**
   * Always `contact_list`.
   */
  type: 'contact_list';
  /**
   * The contacts, nested in `list`.
   */
  contact_list: ContactListContent;
}

/**
 * One contact, shared from an address book. Several contacts have type `contact_list`.
 */
export interface ContactMessage extends MessageBase {
  /**
   * Always `contact`.
   */
  type: 'contact';
  /**
   * Name and vCard of the contact.
   */
  contact: ContactContent;
}

/**
 * Response of GET /contacts/ids/{ContactLID}: whose LID it is. The OpenAPI does not have the operation; public clients read `id`, and some of their tests have a JID there.
 */
export interface ContactOfLidResponse {
  /**
   * JID of the contact.
   */
  id: ChatId;
}

/**
 * A contact before and after a change.
 */
export interface ContactUpdate {
  /**
   * The contact before the change. In the vendor's sample it contains only an id.
   */
  before_update: Contact;
  /**
   * The contact after the change: its id and the changed properties. `name` may be missing although the contact has one.
   */
  after_update: Contact;
  /**
   * Names of the changed properties, such as `profile_pic` and `profile_pic_full`. Required by the vendor's OpenAPI; the part of the sample that would contain it has not been seen.
   */
  changes: string[];
}

/**
 * A contact's profile picture changed. A changed name is sent as `contacts.post`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
 */
export interface ContactsPatchWebhook {
  /**
   * The contacts, each before and after the change.
   */
  contacts_updates: ContactUpdate[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'contacts';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'patch';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A contact was added or renamed. According to the vendor, the two cannot be distinguished: check whether you already know the id.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
 */
export interface ContactsPostWebhook {
  /**
   * The contacts, each with its current name.
   */
  contacts: Contact[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'contacts';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /contacts: a page of contacts.
 */
export interface ContactsResponse {
  /**
   * The contacts on this page.
   */
  contacts: Contact[];
  /**
   * The requested number of contacts.
   */
  count: number;
  /**
   * Total number of contacts.
   */
  total: number;
  /**
   * Number of skipped contacts.
   */
  offset: number;
}

/**
 * Request body of PUT /stories/{MessageID}: publish a story again.
 */
export interface CopyStoryRequest extends StoryAudienceBase {}

/**
 * Request body of POST /calls: schedule a call.
 */
export interface CreateCallEventRequest {
  /**
   * When the call starts: Unix time in seconds, as a string.
   */
  start_time: TimestampSecondsText;
}

/**
 * Request body of PUT /channels.
 */
export interface CreateChannelRequest {
  /**
   * Name of the channel.
   */
  name: string;
  /**
   * Id of the project that the channel belongs to.
   */
  projectId: string;
  /**
   * Phone number of the channel. Only clients send it.
   */
  phone?: string;
}

/**
 * Request body of POST /business/collections.
 */
export interface CreateCollectionRequest {
  /**
   * Name of the collection.
   */
  name: string;
  /**
   * Ids of its products, in their order.
   */
  products: string[];
}

/**
 * Request body of POST /communities/{CommunityID}, and of the deprecated POST /communities/{CommunityID}/createGroup.
 */
export interface CreateCommunityGroupRequest {
  /**
   * Name of the group.
   */
  subject: string;
  /**
   * The initial participants, besides yourself.
   */
  participants: ContactId[];
  /**
   * Whether the group is hidden. The vendor does not say from whom. In camel case, unlike its neighbours.
   */
  isHidden?: boolean;
}

/**
 * Request body of POST /communities.
 */
export interface CreateCommunityRequest {
  /**
   * Name of the community, and of its announcement group.
   */
  subject: string;
  /**
   * Description of the community.
   */
  description: string;
}

/**
 * Request body of POST /calls/group_link.
 */
export interface CreateGroupCallLinkRequest {
  /**
   * When the call starts: Unix time in seconds, as a string.
   */
  start_time: TimestampSecondsText;
}

/**
 * Request body of POST /groups.
 */
export interface CreateGroupRequest {
  /**
   * Name of the group.
   */
  subject: string;
  /**
   * The initial participants, besides yourself.
   */
  participants: ContactId[];
}

/**
 * Request body of POST /labels.
 */
export interface CreateLabelRequest {
  /**
   * Number of the label, as a string.
   */
  id: string;
  /**
   * Name of the label.
   */
  name: string;
  /**
   * Colour of the label. Unlike in webhooks, an unknown colour is rejected.
   */
  color:
    | 'salmon'
    | 'lightskyblue'
    | 'gold'
    | 'plum'
    | 'silver'
    | 'mediumturquoise'
    | 'violet'
    | 'goldenrod'
    | 'cornflowerblue'
    | 'greenyellow'
    | 'cyan'
    | 'lightpink'
    | 'mediumaquamarine'
    | 'orangered'
    | 'deepskyblue'
    | 'limegreen'
    | 'darkorange'
    | 'lightsteelblue'
    | 'mediumpurple'
    | 'rebeccapurple';
}

/**
 * Request body of POST /newsletters.
 */
export interface CreateNewsletterRequest {
  /**
   * Name of the newsletter.
   */
  name: string;
  /**
   * What the newsletter is about.
   */
  description?: string;
  /**
   * The picture, in base64 or as a data URI. A JPEG.
   */
  newsletter_pic?: string;
}

/**
 * Request body of POST /business/products.
 */
export interface CreateProductRequest extends ProductEditBase {
  /**
   * Name of the product.
   */
  name: string;
  /**
   * Description of the product.
   */
  description: string;
  /**
   * Price of one item. The vendor does not specify the unit.
   */
  price: number;
  /**
   * Currency of the price, as an ISO 4217 code. The vendor accepts those of a list only, which lacks new ones.
   */
  currency: string;
}

/**
 * A message was deleted for everyone. Captured as a new message with source `system` when a participant deleted their own message; the event `messages.delete` only contains ids.
 */
export interface DeleteAction extends ActionBase {
  /**
   * Always `delete`.
   */
  type: 'delete';
  /**
   * Id of the deleted message, as in its own `id`.
   */
  target: string;
}

/**
 * Response of DELETE /channels/{ChannelID}. The page says that unused days return to the balance; the name of the property is that of a client.
 */
export interface DeletedChannelResponse {
  /**
   * Always `true`.
   */
  success: boolean;
  /**
   * How many days returned to the balance.
   */
  daysRefunded?: number;
}

/**
 * A document and its metadata.
 */
export interface DocumentContent extends MediaFileBase {
  /**
   * Caption of the document. Absent if the sender wrote none.
   */
  caption?: string;
  /**
   * Name of the document under a second property name. `file_name` has the same value; prefer that one.
   */
  filename?: string;
  /**
   * Number of pages, for files that have pages.
   */
  page_count?: number;
  /**
   * JPEG thumbnail of the first page in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * Buttons that a business added below the message. Absent on messages from people.
   */
  buttons?: Button[];
}

/**
 * A file of any kind: a PDF, a spreadsheet, or an image that was sent as a file.
 */
export interface DocumentMessage extends MessageBase {
  /**
   * Always `document`.
   */
  type: 'document';
  /**
   * The document: its id, its name, its caption.
   */
  document: DocumentContent;
}

/**
 * A document with a caption; the only type in camel case. The vendor lists it without documenting the place of its content; assumed to be `document`.
 */
export interface DocumentWithCaptionMessage extends MessageBase {
  /**
   * Always `documentWithCaption`.
   */
  type: 'documentWithCaption';
  /**
   * The document with its caption. May be absent, because no payload has been captured.
   */
  document?: DocumentContent;
}

/**
 * A message was edited. The action may contain only the new content, never the old one.
 */
export interface EditAction extends ActionBase {
  /**
   * Always `edit`.
   */
  type: 'edit';
  /**
   * Id of the edited message, as in its own `id`.
   */
  target: string;
  /**
   * Type of the message after the edit, which determines the shape of `edited_content`.
   */
  edited_type?: MessageType | (string & {});
  /**
   * Content of the message after the edit, not nested under a key for its type.
   */
  edited_content?: QuotedContent;
}

/**
 * Request body of POST /business.
 */
export interface EditBusinessProfileRequest extends BusinessProfileBase {}

/**
 * Request body of PATCH /business/collections/{CollectionID}.
 */
export interface EditCollectionRequest {
  /**
   * New name of the collection.
   */
  name?: string;
  /**
   * Ids of products to add at the end.
   */
  add_products?: string[];
  /**
   * Ids of products to remove.
   */
  remove_products?: string[];
}

/**
 * Request body of PATCH /contacts/{ContactID}.
 */
export interface EditContactRequest {
  /**
   * New name of the contact.
   */
  name: string;
}

/**
 * Request body of PATCH /newsletters/{NewsletterID}: what is absent stays as it is.
 */
export interface EditNewsletterRequest {
  /**
   * The new name.
   */
  name?: string;
  /**
   * The new description.
   */
  description?: string;
  /**
   * The new picture, in base64 or as a data URI. A JPEG.
   */
  newsletter_pic?: string;
  /**
   * With which emoji followers can react.
   */
  reactions?: NewsletterReactions;
}

/**
 * A message was edited. The vendor lists it next to `edit` and does not explain the difference: treat both the same.
 */
export interface EditedAction extends ActionBase {
  /**
   * Always `edited`.
   */
  type: 'edited';
  /**
   * Id of the edited message, as in its own `id`.
   */
  target: string;
  /**
   * Type of the message after the edit, which determines the shape of `edited_content`.
   */
  edited_type?: MessageType | (string & {});
  /**
   * Content of the message after the edit, not nested under a key for its type.
   */
  edited_content?: QuotedContent;
}

/**
 * The timer for disappearing messages was changed in the chat. The event `chats.patch` does not report this.
 */
export interface EphemeralAction extends ActionBase {
  /**
   * Always `ephemeral`.
   */
  type: 'ephemeral';
  /**
   * How long messages are kept from now on, in seconds; 0 when the timer was switched off. The vendor's sample is truncated at this property, so it may be absent.
   */
  ephemeral?: number;
}

/**
 * Error response of the gateway.
 */
export interface ErrorResponse {
  /**
   * What went wrong; `code` is the HTTP status.
   */
  error: GatewayError;
}

/**
 * Response to an event invitation, in uppercase. `UNKNOWN` if the person has not responded.
 */
export type EventAnswer = 'UNKNOWN' | 'GOING' | 'NOT_GOING' | (string & {});

/**
 * An event with invitations that people can accept or decline.
 */
export interface EventContent {
  /**
   * Name of the event.
   */
  name: string;
  /**
   * Description of the event, written by its creator.
   */
  description?: string;
  /**
   * `true` if the event was cancelled.
   */
  is_canceled?: boolean;
  /**
   * Link to the call in which the event takes place.
   */
  join_link?: string;
  /**
   * Start of the event, in seconds. There is no known property for its end.
   */
  start?: TimestampSeconds;
  /**
   * Responses so far, one for each person.
   */
  responses?: EventResponse[];
}

/**
 * An event with invitations that people in the chat can accept or decline.
 */
export interface EventMessage extends MessageBase {
  /**
   * Always `event`.
   */
  type: 'event';
  /**
   * Name, start and responses of the event. Not to be confused with `event` of the webhook.
   */
  event: EventContent;
}

/**
 * One person's response to an event invitation.
 */
export interface EventResponse {
  /**
   * Who responded.
   */
  participant?: ContactId;
  /**
   * The response.
   */
  response?: EventAnswer;
  /**
   * Time of the response, in seconds.
   */
  timestamp?: TimestampSeconds;
}

/**
 * Someone responded to an event invitation.
 */
export interface EventResponseAction extends ActionBase {
  /**
   * Always `event_response`.
   */
  type: 'event_response';
  /**
   * Id of the event message, as in its own `id`.
   */
  target: string;
  /**
   * Who responded, and how. May be absent, because no payload has been captured.
   */
  event_response?: EventResponse;
}

/**
 * Request body of POST /channels/{ChannelID}/extend.
 */
export interface ExtendChannelRequest {
  /**
   * How many days to move from the balance of the account to the channel.
   */
  days: number;
  /**
   * What the billing history shows.
   */
  comment: string;
  /**
   * What the days cost. Only clients send it.
   */
  amount?: number;
  /**
   * Currency of `amount`. Only clients send it.
   */
  currency?: string;
}

/**
 * Request body of POST /messages/{MessageID}: forward a message.
 */
export interface ForwardMessageRequest {
  /**
   * The recipient: a phone number, or the id of a chat.
   */
  to: string;
  /**
   * Forward it even if the service would refuse to.
   */
  force?: boolean;
}

/**
 * Why something failed: the body of an error response of the REST API, and part of a failed message status.
 */
export interface GatewayError {
  /**
   * Error code. The vendor lists the codes on its page about errors.
   */
  code: number;
  /**
   * What went wrong, in human-readable form; use `code` to distinguish errors.
   */
  message: string;
  /**
   * More about the cause. Absent if there is nothing to add.
   */
  details?: string;
  /**
   * URL of a page about the error.
   */
  href?: string;
  /**
   * Where to ask for help.
   */
  support?: string;
}

/**
 * A GIF. WhatsApp sends it as a short video.
 */
export interface GifMessage extends MessageBase {
  /**
   * Always `gif`.
   */
  type: 'gif';
  /**
   * The GIF, with the properties of a video.
   */
  gif: VideoContent;
}

/**
 * A group: its chat and its participants. Only `id` is guaranteed. The vendor's OpenAPI also requires `type`, `name`, `participants` and `participants_count`, but its own sample lacks the last.
 */
export interface Group {
  /**
   * JID of the group.
   */
  id: GroupId;
  /**
   * Subject of the group.
   */
  name?: string;
  /**
   * Kind of chat: `group` in every sample.
   */
  type?: ChatType;
  /**
   * Time of the last activity in the group, in seconds. In the sample of a new group, its creation time.
   */
  timestamp?: TimestampSeconds;
  /**
   * URL of the group's picture as a thumbnail. The URL is signed and expires.
   */
  chat_pic?: string;
  /**
   * URL of the group's picture in full size. The URL is signed and expires.
   */
  chat_pic_full?: string;
  /**
   * `true` while the group is pinned to the top of the chat list; otherwise absent.
   */
  pin?: boolean;
  /**
   * `true` while notifications are muted; otherwise absent. Check this property, not `mute_until`.
   */
  mute?: boolean;
  /**
   * When muting ends; the unit is not documented. Does not indicate that the group is muted. "For ever" is sent as 18446744073709552000, larger than Number.MAX_SAFE_INTEGER.
   */
  mute_until?: number;
  /**
   * `true` while the group is archived; otherwise absent.
   */
  archive?: boolean;
  /**
   * Number of unread messages in the group. Omitted when it is 0.
   */
  unread?: number;
  /**
   * `true` while an unread message mentions you; otherwise absent.
   */
  unread_mention?: boolean;
  /**
   * `true` if you cannot send messages, as in a group where only admins can; otherwise absent.
   */
  read_only?: boolean;
  /**
   * `true` once the group is trusted, because you sent a message or accepted the group; otherwise absent.
   */
  not_spam?: boolean;
  /**
   * The complete last message of the group: the same object as in `messages.post`.
   */
  last_message?: Message;
  /**
   * All labels of the group. Absent if the group has none.
   */
  labels?: Label[];
  /**
   * Who last changed the name.
   */
  name_owner?: ContactId;
  /**
   * When the name was last changed, in seconds. In a new group, its creation time.
   */
  name_at?: TimestampSeconds;
  /**
   * Description of the group, visible to its participants.
   */
  description?: string;
  /**
   * Who last changed the description.
   */
  description_owner?: ContactId;
  /**
   * Id of the description.
   */
  description_id?: string;
  /**
   * Number of participants. Required by the vendor's OpenAPI, but absent in its sample: count `participants` instead.
   */
  participants_count?: number;
  /**
   * The participants with their ranks.
   */
  participants?: Participant[];
  /**
   * When the group was created, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Who created the group.
   */
  created_by?: ContactId;
  /**
   * Who performed the change, in newer versions of the service. The vendor declares it with the type of a chat id, so it may be a JID.
   */
  performed_by?: ContactId;
  /**
   * `true` if the group is suspended.
   */
  suspended?: boolean;
  /**
   * `true` if the group was closed.
   */
  terminated?: boolean;
  /**
   * `true` for the group that represents a whole community.
   */
  is_parent?: boolean;
  /**
   * `true` for the default group of a community.
   */
  is_default_subgroup?: boolean;
  /**
   * `true` if only admins can change the name, picture and settings.
   */
  restricted?: boolean;
  /**
   * `true` if only admins can send messages.
   */
  announcements?: boolean;
  /**
   * `true` if only admins can add participants. In camel case, unlike its neighbours.
   */
  adminAddMemberMode?: boolean;
  /**
   * Timer for disappearing messages, in seconds; 0 when it is off.
   */
  ephemeral?: number;
  /**
   * Invite code: the last part of the group's invitation link. Anyone who has it can join.
   */
  invite_code?: string;
  /**
   * `true` for the announcement group of a community. In camel case, unlike its neighbours.
   */
  isCommunityAnnounce?: boolean;
  /**
   * JID of the community that the group belongs to. Absent outside communities. In camel case, unlike its neighbours.
   */
  linkedParent?: GroupId;
}

/**
 * A request to join a group that is waiting for an answer.
 */
export interface GroupApplication {
  /**
   * Who asks to join: the id of the chat with that person. In camel case.
   */
  chatId?: ChatId;
  /**
   * How the person asked. `invite_link` is the vendor's only example.
   */
  request_method?: string;
  /**
   * When the person asked, in seconds.
   */
  timestamp?: TimestampSeconds;
}

/**
 * What became of one request to join.
 */
export interface GroupApplicationChange {
  /**
   * Who asked to join. In camel case.
   */
  chatId?: ChatId;
  /**
   * Whether the request was approved or rejected.
   */
  success?: boolean;
  /**
   * Why it was not.
   */
  error?: string;
}

/**
 * Response of POST and DELETE /groups/{GroupID}/applications: the result for each request to join.
 */
export type GroupApplicationChangesResponse = GroupApplicationChange[];

/**
 * Response of GET /groups/{GroupID}/applications: a page of requests to join.
 */
export interface GroupApplicationsResponse {
  /**
   * The requests on this page.
   */
  applications: GroupApplication[];
  /**
   * The requested number of requests to join.
   */
  count: number;
  /**
   * Total number of requests to join.
   */
  total: number;
  /**
   * Number of skipped requests to join.
   */
  offset: number;
}

/**
 * Response of POST /calls/group_link.
 */
export interface GroupCallLinkResponse {
  /**
   * Link to the call.
   */
  link: string;
}

/**
 * Response of POST /groups: the new group, and who could not be added.
 */
export interface GroupCreatedResponse {
  /**
   * JID of the group.
   */
  id: GroupId;
  /**
   * The same JID once more. Not in the vendor's OpenAPI, but the vendor's demos read it.
   */
  group_id?: GroupId;
  /**
   * Name of the group.
   */
  name: string;
  /**
   * Kind of chat.
   */
  type: ChatType;
  /**
   * Time of the last activity in the chat, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * The participants.
   */
  participants: Participant[];
  /**
   * When the name was set, in seconds.
   */
  name_at?: TimestampSeconds;
  /**
   * When the group was created, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Who created the group.
   */
  created_by?: ContactId;
  /**
   * Participants who could not be added.
   */
  unprocessed_participants?: ContactId[];
}

/**
 * JID of a group: 18 digits, or in old groups the creator's number, a hyphen and a timestamp, followed by `@g.us`.
 */
export type GroupId = string;

/**
 * Response of GET /groups/link/{InviteCode}: information about a group before you join it.
 */
export interface GroupInfoResponse {
  /**
   * JID of the group.
   */
  id?: GroupId;
  /**
   * Name of the group.
   */
  name?: string;
  /**
   * When the group was created, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Who created the group.
   */
  created_by?: ContactId;
  /**
   * When the name was set, in seconds.
   */
  name_at?: TimestampSeconds;
  /**
   * The participants.
   */
  participants?: Participant[];
  /**
   * Number of participants. In camel case; `participants_count` elsewhere.
   */
  participantsCount?: number;
  /**
   * Timer for disappearing messages, in seconds; 0 when it is off.
   */
  ephemeral?: number;
}

/**
 * An invitation to a group, sent as a message.
 */
export interface GroupInviteMessage extends MessageBase {
  /**
   * Always `group_invite`.
   */
  type: 'group_invite';
  /**
   * The invitation link, as a link preview; you need its `invite_code` to join.
   */
  group_invite: LinkPreviewContent;
}

/**
 * Response of GET /groups/{GroupID}/invite.
 */
export interface GroupInviteResponse {
  /**
   * Invite code: the last part of the group's invitation link. Anyone who has it can join.
   */
  invite_code: string;
}

/**
 * Response of PUT /groups.
 */
export interface GroupJoinedResponse {
  /**
   * The group that you joined.
   */
  group_id: GroupId;
}

/**
 * Response to a change of the participants of a group, and of the participants or admins of a community.
 */
export interface GroupParticipantsChangedResponse {
  /**
   * Whether the operation succeeded. The vendor's OpenAPI requires a property `result` that it does not declare, as in every success response.
   */
  success: boolean;
  /**
   * Participants for whom it failed.
   */
  failed?: ContactId[];
  /**
   * Participants for whom it succeeded.
   */
  processed?: ContactId[];
}

/**
 * Request body of POST and DELETE /groups/{GroupID}/participants, and of PATCH and DELETE /groups/{GroupID}/admins; also of the same operations on communities.
 */
export interface GroupParticipantsRequest {
  /**
   * The participants to add, remove, promote or demote.
   */
  participants: ContactId[];
}

/**
 * A group before and after a change of its name, picture or settings. No sample has been seen.
 */
export interface GroupUpdate {
  /**
   * The group before the change. Which properties it contains is not known; only `id` is guaranteed.
   */
  before_update: Group;
  /**
   * The group after the change. A setting that was turned off may be missing instead of being `false`, as in chats.
   */
  after_update: Group;
  /**
   * Names of the changed group properties, such as `name`, `chat_pic` or `announcements`.
   */
  changes: string[];
}

/**
 * A group's name, picture or settings changed. Changes of its participants are sent as `groups.put`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPatchWebhook {
  /**
   * The groups, each before and after the change.
   */
  groups_updates: GroupUpdate[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'groups';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'patch';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * You were added to a group, or a group that includes you was created. Other people joining is sent as `groups.put`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPostWebhook {
  /**
   * The groups that you are now in.
   */
  groups: Group[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'groups';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Participants of a group joined, left, or were promoted or demoted.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPutWebhook {
  /**
   * The affected participants; one entry for each group and action.
   */
  groups_participants: ParticipantEvent[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'groups';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'put';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /groups and of GET /communities: a page of groups.
 */
export interface GroupsResponse {
  /**
   * The groups on this page.
   */
  groups: Group[];
  /**
   * The requested number of groups.
   */
  count: number;
  /**
   * Total number of groups.
   */
  total: number;
  /**
   * Number of skipped groups.
   */
  offset: number;
}

/**
 * Health of the channel: its state, uptime and versions. According to the vendor, brief state changes during the day are normal: wait a moment before you raise an alarm.
 */
export interface Health {
  /**
   * The channel that the health belongs to. Not in the sample, where the property next to `health` contains it.
   */
  channel_id?: ChannelId;
  /**
   * When the channel was started, in seconds.
   */
  start_at: TimestampSeconds;
  /**
   * How long the channel has been running, in seconds.
   */
  uptime: number;
  /**
   * Version of the channel's software.
   */
  version?: string;
  /**
   * Version of the core of that software.
   */
  core_version?: string;
  /**
   * Version of the REST API.
   */
  api_version?: string;
  /**
   * Number of the linked device that represents the channel in WhatsApp.
   */
  device_id?: number;
  /**
   * IPv4 address on which the channel runs.
   */
  ip?: string;
  /**
   * State of the channel.
   */
  status: ChannelStatus;
  /**
   * The account that the channel is logged in to. Absent in the sample, whose channel is still starting.
   */
  user?: Contact;
}

/**
 * A template message of a business (highly structured message).
 */
export interface HsmContent {
  /**
   * What is shown above the text: a text, a media file or a location.
   */
  header?: TemplateHeader;
  /**
   * The text with all placeholders filled in.
   */
  body?: string;
  /**
   * Footer text.
   */
  footer?: string;
  /**
   * Buttons of the template, from top to bottom.
   */
  buttons?: TemplateButton[];
}

/**
 * A template message of a business (highly structured message) with all placeholders filled in.
 */
export interface HsmMessage extends MessageBase {
  /**
   * Always `hsm`.
   */
  type: 'hsm';
  /**
   * Header, text, footer and buttons of the template.
   */
  hsm: HsmContent;
}

/**
 * An image and its metadata.
 */
export interface ImageContent extends MediaFileBase {
  /**
   * Caption of the image. Absent if the sender wrote none.
   */
  caption?: string;
  /**
   * JPEG thumbnail of the image in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * Width of the image in pixels, known before it is downloaded.
   */
  width?: number;
  /**
   * Height of the image in pixels, known before it is downloaded.
   */
  height?: number;
  /**
   * Buttons that a business added below the message. Absent on messages from people.
   */
  buttons?: Button[];
}

/**
 * An image. Images that were sent as files have type `document`.
 */
export interface ImageMessage extends MessageBase {
  /**
   * Always `image`.
   */
  type: 'image';
  /**
   * The image: its id, its size, its caption.
   */
  image: ImageContent;
}

/**
 * What an interactive message offers: one of the three properties, as indicated by `type` next to it.
 */
export interface InteractiveAction {
  /**
   * A list that opens when a button is pressed.
   */
  list?: InteractiveList;
  /**
   * Buttons below the text.
   */
  buttons?: Button[];
  /**
   * The product that is shown.
   */
  product?: ProductReference;
}

/**
 * A message with buttons, a list or a product. If its header is a media file, it also has the properties of a file.
 */
export interface InteractiveContent {
  /**
   * Indicates which property of `action` is set.
   */
  type?: InteractiveType;
  /**
   * Header text. Absent if the header is a media file.
   */
  header?: TextOrString;
  /**
   * The main text.
   */
  body?: TextOrString;
  /**
   * Footer text.
   */
  footer?: TextOrString;
  /**
   * What the recipient can press or select. Absent in messages reported live, which have `buttons` instead.
   */
  action?: InteractiveAction;
  /**
   * Buttons in place of `action`, as reported live. Their ids have the prefix that replies have.
   */
  buttons?: QuotedButton[];
  /**
   * Id of the media file in the header.
   */
  id?: string;
  /**
   * Download URL of the media file, valid for a limited time. Present only if the channel downloads media automatically.
   */
  link?: string;
  /**
   * MIME type of the media file in the header.
   */
  mime_type?: string;
  /**
   * Size of the media file in bytes.
   */
  file_size?: number;
  /**
   * Name of the media file.
   */
  file_name?: string;
  /**
   * SHA-256 checksum of the media file, in base64.
   */
  sha256?: string;
  /**
   * When the media file was created, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A list of choices that opens when a button is pressed.
 */
export interface InteractiveList {
  /**
   * The choices, grouped into sections.
   */
  sections: ListSection[];
  /**
   * Label of the button that opens the list.
   */
  label: string;
}

/**
 * A message with buttons, a list or a product, sent by a business. Replies have type `reply`.
 */
export interface InteractiveMessage extends MessageBase {
  /**
   * Always `interactive`.
   */
  type: 'interactive';
  /**
   * The texts, and in `action` what the recipient can press or select.
   */
  interactive: InteractiveContent;
}

/**
 * Header, body or footer of an interactive message. In webhooks it may be a plain string.
 */
export interface InteractiveText {
  /**
   * The text, including WhatsApp's markup for bold and italic.
   */
  text?: string;
}

/**
 * What an interactive message offers: `list`, `button` for one or more buttons, or `product`.
 */
export type InteractiveType = 'list' | 'button' | 'product' | (string & {});

/**
 * Request body of POST /newsletters/{NewsletterID}/invite/{ContactID}.
 */
export interface InviteNewsletterAdminRequest {
  /**
   * Text of the invitation.
   */
  message?: string;
}

/**
 * A WhatsApp Business label, as attached to chats and messages.
 */
export interface Label {
  /**
   * Number of the label within the channel, as a string. It does not change when the label is renamed.
   */
  id: string;
  /**
   * Name of the label, as shown in WhatsApp Business. May change, so store the id.
   */
  name: string;
  /**
   * Colour of the label.
   */
  color: LabelColor;
  /**
   * How many chats and messages have the label. Absent in all webhooks seen so far; part of the REST response.
   */
  count?: number;
}

/**
 * Response of GET /labels/{LabelID}: what has the label.
 */
export interface LabelAssociationsResponse {
  /**
   * The chats that have the label.
   */
  chats: Chat[];
  /**
   * The messages that have the label.
   */
  messages: Message[];
}

/**
 * One of the twenty label colours of WhatsApp Business, by its CSS colour name.
 */
export type LabelColor =
  | 'salmon'
  | 'lightskyblue'
  | 'gold'
  | 'plum'
  | 'silver'
  | 'mediumturquoise'
  | 'violet'
  | 'goldenrod'
  | 'cornflowerblue'
  | 'greenyellow'
  | 'cyan'
  | 'lightpink'
  | 'mediumaquamarine'
  | 'orangered'
  | 'deepskyblue'
  | 'limegreen'
  | 'darkorange'
  | 'lightsteelblue'
  | 'mediumpurple'
  | 'rebeccapurple'
  | (string & {});

/**
 * A label was deleted. A label that was only removed from a chat is sent as `chats.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/labels
 */
export interface LabelsDeleteWebhook {
  /**
   * The deleted labels: by name in the vendor's sample, by id in its OpenAPI. Compare with both.
   */
  labels_removed: string[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'labels';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'delete';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A label was created, renamed or recoloured. According to the vendor, these cannot be distinguished: an id that you already know indicates a change. A label added to a chat is sent as `chats.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/labels
 */
export interface LabelsPostWebhook {
  /**
   * The labels as they are now.
   */
  labels: Label[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'labels';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /labels: all labels of the channel, each with its `count`.
 */
export type LabelsResponse = Label[];

/**
 * Response of GET /contacts/lids/{ContactID}: the LID of a contact.
 */
export interface LidResponse {
  /**
   * The LID: the JID that stands for the contact where the number is hidden. It ends in `@lid`.
   */
  lid: string;
}

/**
 * Response of GET /contacts/lids: the LIDs of several contacts, by the id of the contact.
 */
export type LidsResponse = Record<string, LidResponse>;

/**
 * Response of GET /limits: what is left of the limits of a trial or sandbox channel. A channel without limits gets a 204.
 */
export interface LimitsResponse {
  /**
   * How many messages can still be sent today.
   */
  messages: number;
  /**
   * The chats that were written to this month, to which you can go on writing.
   */
  chats: MessageChatId[];
  /**
   * How many phone numbers can still be checked today.
   */
  checks: number;
  /**
   * How many requests can still be made this month.
   */
  requests: number;
}

/**
 * A link that is displayed as a card.
 */
export interface LinkCardBase {
  /**
   * Title of the card; defaults to the name of the link target.
   */
  title?: string;
  /**
   * Text of the message. The service replaces `%URL%` with the link.
   */
  body?: string;
  /**
   * Small JPEG for the card in base64, used if `preview_type` is `thumbnail`.
   */
  preview?: string;
  /**
   * Image for the card, used if `preview_type` is `media`.
   */
  media?: MediaSource;
}

/**
 * A text with a link and a preview of its target. Invitations and catalogues have this shape too.
 */
export interface LinkPreviewContent {
  /**
   * The complete text of the message, including the link.
   */
  body: string;
  /**
   * The link as written in the text.
   */
  url?: string;
  /**
   * The final target of the link, for example behind a URL shortener.
   */
  canonical?: string;
  /**
   * Title of the page; for invitations, the name of the group or channel.
   */
  title?: string;
  /**
   * Short description of the page.
   */
  description?: string;
  /**
   * JPEG thumbnail of the page in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * Id of the larger preview image at Whapi.
   */
  id?: string;
  /**
   * Download URL of the larger preview image. Not the link in the message: see `url`.
   */
  link?: string;
  /**
   * SHA-256 checksum of the larger preview image, in base64.
   */
  sha256?: string;
  /**
   * WhatsApp id of the owner of the linked catalogue.
   */
  catalog_id?: string;
  /**
   * Id of the linked channel (newsletter).
   */
  newsletter_id?: string;
  /**
   * Invite code of a group: the last part of the invitation link.
   */
  invite_code?: string;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A text with a link for which WhatsApp created a preview. Its text is in `link_preview.body`: a handler that only reads `text` misses such messages.
 */
export interface LinkPreviewMessage extends MessageBase {
  /**
   * Always `link_preview`.
   */
  type: 'link_preview';
  /**
   * The complete text, including the link, and the preview.
   */
  link_preview: LinkPreviewContent;
}

/**
 * A message with a list in WhatsApp's old format. When quoted, its texts have the names `title` and `description`.
 */
export interface ListContent {
  /**
   * Header, as a plain string.
   */
  header?: string;
  /**
   * Main text, as a plain string.
   */
  body?: string;
  /**
   * Label of the button that opens the list.
   */
  label?: string;
  /**
   * Footer, as a plain string.
   */
  footer?: string;
  /**
   * The choices, grouped into sections.
   */
  sections?: ListSection[];
}

/**
 * A message with a list of choices in WhatsApp's old format. Replies have type `reply`.
 */
export interface ListMessage extends MessageBase {
  /**
   * Always `list`.
   */
  type: 'list';
  /**
   * The texts, and the choices in `sections`.
   */
  list: ListContent;
}

/**
 * The row that was selected.
 */
export interface ListReply {
  /**
   * The id you gave the row, with the prefix `ListV3:`. Remove the prefix before comparing.
   */
  id: string;
  /**
   * Title of the row. Not unique: compare `id`.
   */
  title: string;
  /**
   * Description of the row. Absent if the row has none.
   */
  description?: string;
}

/**
 * A row of a list was selected.
 */
export interface ListReplyContent extends ReplyBase {
  /**
   * Always `list_reply`.
   */
  type: 'list_reply';
  /**
   * The row that was selected.
   */
  list_reply: ListReply;
}

/**
 * A row of a list.
 */
export interface ListRow {
  /**
   * The id you gave the row. Replies and quotes contain it with the prefix `ListV3:`.
   */
  id?: string;
  /**
   * Title of the row.
   */
  title?: string;
  /**
   * Description below the title.
   */
  description?: string;
}

/**
 * A section of a list: rows, or products of a catalogue.
 */
export interface ListSection {
  /**
   * Heading of the section.
   */
  title?: string;
  /**
   * The rows.
   */
  rows?: ListRow[];
  /**
   * Products to choose from, instead of rows.
   */
  product_items?: ProductReference[];
}

/**
 * A position shared as a live location, at one point in time.
 */
export interface LiveLocationContent {
  /**
   * Latitude in degrees; positive in the north, negative in the south.
   */
  latitude: number;
  /**
   * Longitude in degrees; positive in the east, negative in the west.
   */
  longitude: number;
  /**
   * Caption of the map. Absent if the sender wrote none.
   */
  caption?: string;
  /**
   * Counts the updates. The vendor declares 64 bits, so the number may exceed JavaScript's safe integers.
   */
  sequence_number?: number;
  /**
   * Time since sharing started. The vendor does not specify the unit.
   */
  time_offset?: number;
  /**
   * Accuracy radius in metres.
   */
  accuracy?: number;
  /**
   * Speed in metres per second.
   */
  speed?: number;
  /**
   * Direction of travel, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * JPEG thumbnail of the map in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A live location, updated while it is shared.
 */
export interface LiveLocationMessage extends MessageBase {
  /**
   * Always `live_location`.
   */
  type: 'live_location';
  /**
   * The position at the time of the message.
   */
  live_location: LiveLocationContent;
}

/**
 * A location on the map.
 */
export interface LocationBase {
  /**
   * Latitude in degrees; positive in the north, negative in the south.
   */
  latitude: number;
  /**
   * Longitude in degrees; positive in the east, negative in the west.
   */
  longitude: number;
  /**
   * Postal address of the place.
   */
  address?: string;
  /**
   * Name of the place.
   */
  name?: string;
  /**
   * Web page about the place.
   */
  url?: string;
  /**
   * Small JPEG of the map, in base64.
   */
  preview?: string;
  /**
   * Accuracy radius in metres.
   */
  accuracy?: number;
  /**
   * Speed in metres per second.
   */
  speed?: number;
  /**
   * Direction of travel, in degrees clockwise from north.
   */
  degrees?: number;
  /**
   * Caption of the location.
   */
  comment?: string;
}

/**
 * A location on the map.
 */
export interface LocationContent {
  /**
   * Latitude in degrees; positive in the north, negative in the south.
   */
  latitude: number;
  /**
   * Longitude in degrees; positive in the east, negative in the west.
   */
  longitude: number;
  /**
   * Name of the place. Absent if the location is only a point on the map.
   */
  name?: string;
  /**
   * Postal address, on one or several lines.
   */
  address?: string;
  /**
   * Page about the place, if the sender selected one that has a page.
   */
  url?: string;
  /**
   * Caption of the map. Absent if the sender wrote none.
   */
  comment?: string;
  /**
   * Accuracy radius in metres.
   */
  accuracy?: number;
  /**
   * Speed in metres per second.
   */
  speed?: number;
  /**
   * Direction of travel, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * JPEG thumbnail of the map in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A location on the map, sent once. Moving locations have type `live_location`.
 */
export interface LocationMessage extends MessageBase {
  /**
   * Always `location`.
   */
  type: 'location';
  /**
   * Coordinates of the location, and its name if it has one.
   */
  location: LocationContent;
}

/**
 * Response of GET /users/login/{PhoneNumber}.
 */
export interface LoginCodeResponse {
  /**
   * The code to enter on the phone.
   */
  code?: string;
}

/**
 * How the service processes a media file.
 */
export interface MediaBase {
  /**
   * MIME type of the file, such as `image/png`.
   */
  mime_type?: string;
  /**
   * Send the file as it is, without converting it.
   */
  no_encode?: boolean;
  /**
   * Load the file again, even if the service has cached it.
   */
  no_cache?: boolean;
}

/**
 * A file that the service stores.
 */
export interface MediaFile {
  /**
   * Id of the file.
   */
  id: string;
  /**
   * Where to download the file, for a limited time.
   */
  link?: string;
  /**
   * MIME type of the file, parameters included.
   */
  mime_type: string;
  /**
   * Size of the file in bytes.
   */
  file_size: number;
  /**
   * Name of the file, as the sender has it. Not safe as a path.
   */
  file_name?: string;
  /**
   * SHA-256 checksum of the file, in base64.
   */
  sha256?: string;
  /**
   * When the file was made, in seconds.
   */
  timestamp: TimestampSeconds;
}

/**
 * Properties that every file has, whatever its kind.
 */
export interface MediaFileBase {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type: string;
  /**
   * Size of the file in bytes.
   */
  file_size?: number;
  /**
   * Name of the file, as set by the sender. Not safe to use as a path.
   */
  file_name?: string;
  /**
   * SHA-256 checksum of the file, in base64 instead of hexadecimal.
   */
  sha256?: string;
  /**
   * When the file was created, in seconds. Required by the vendor's OpenAPI, but missing from captured files.
   */
  timestamp?: TimestampSeconds;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * Answer of GET /media: one page of files.
 */
export interface MediaFilesResponse {
  /**
   * The files of the page.
   */
  files: MediaFile[];
  /**
   * How many files were requested.
   */
  count: number;
  /**
   * How many files there are.
   */
  total: number;
  /**
   * How many files were skipped.
   */
  offset: number;
}

/**
 * A file to send, as a string of one of three kinds that only the service distinguishes: a URL to load it from, its bytes as a base64 data URI, or the id of a previously uploaded file. A multipart request can contain the file itself instead.
 */
export type MediaSource = string;

/**
 * Answer of POST /media: the uploaded file.
 */
export interface MediaUploadedResponse {
  /**
   * The files that were uploaded.
   */
  media: UploadedMedia[];
}

/**
 * The users that a message mentions.
 */
export interface MentionsBase {
  /**
   * The mentioned users.
   */
  mentions?: ContactId[];
}

/**
 * A WhatsApp message, discriminated by `type`. The property of that name contains the content.
 */
export type Message =
  | TextMessage
  | ImageMessage
  | VideoMessage
  | GifMessage
  | ShortMessage
  | AudioMessage
  | VoiceMessage
  | DocumentMessage
  | DocumentWithCaptionMessage
  | LinkPreviewMessage
  | LocationMessage
  | LiveLocationMessage
  | ContactMessage
  | ContactListMessage
  | StickerMessage
  | PollMessage
  | PollUpdateMessage
  | InteractiveMessage
  | ReplyMessage
  | ButtonsMessage
  | ListMessage
  | CarouselMessage
  | HsmMessage
  | OrderMessage
  | ProductMessage
  | CatalogMessage
  | GroupInviteMessage
  | NewsletterInviteMessage
  | AdminInviteMessage
  | EventMessage
  | StoryMessage
  | AlbumMessage
  | PinMessage
  | SystemMessage
  | CallMessage
  | ActionMessage
  | UnknownMessage;

/**
 * The Facebook or Instagram advertisement that started the conversation (click to WhatsApp).
 */
export interface MessageAd {
  /**
   * Name of the advertiser's page.
   */
  advertiser_name?: string;
  /**
   * Kind of media in the advertisement, such as `image` or `video`.
   */
  media_type?: string;
  /**
   * JPEG thumbnail of the advertisement in base64.
   */
  preview?: string;
  /**
   * URL of the thumbnail.
   */
  preview_url?: string;
  /**
   * Headline of the advertisement.
   */
  title?: string;
  /**
   * Text of the advertisement.
   */
  body?: string;
  /**
   * URL of the image or video in the advertisement.
   */
  media_url?: string;
  /**
   * Source of the advertisement, useful for counting conversations by campaign.
   */
  source?: MessageAdSource;
  /**
   * `true` if the advertisement triggers an automatic reply.
   */
  auto_reply?: boolean;
  /**
   * `true` if the advertisement shows its source.
   */
  attrib?: boolean;
  /**
   * Token of the click that started the conversation (click to WhatsApp). The vendor describes it only as "call to action".
   */
  ctwa?: string;
  /**
   * Reference that the advertiser set for the advertisement.
   */
  ref?: string;
}

/**
 * The page or post that an advertisement links from.
 */
export interface MessageAdSource {
  /**
   * Id of the source. The vendor does not say whether it identifies the advertisement or the post.
   */
  id?: string;
  /**
   * Kind of the source. The vendor lists no values.
   */
  type?: string;
  /**
   * Page of the source.
   */
  url?: string;
}

/**
 * Properties that every message has, whatever its type.
 */
export interface MessageBase {
  /**
   * Id of the message: the WhatsApp id, then the chat, then in groups the sender, each encoded separately in base64 and joined by hyphens. Deliveries may be repeated; use the id to detect duplicates. It contains phone numbers.
   */
  id: string;
  /**
   * Type of the message; usually also the name of the property that contains its content.
   */
  type: MessageType;
  /**
   * More specific kind of the message. The vendor does not list the values.
   */
  subtype?: string;
  /**
   * JID of the chat that the message belongs to, or `stories`. Send replies to this id.
   */
  chat_id: MessageChatId;
  /**
   * Name of the chat; for a person it may differ from `from_name`. Present in captured traffic, but missing from most documented samples.
   */
  chat_name?: string;
  /**
   * Sender of the message, usually without a JID suffix; ends in `@lid` if the number is hidden. In a group it differs from `chat_id`.
   */
  from?: ContactId;
  /**
   * `true` for a message from the channel's own account, whether sent on the phone or through the API. A bot that replies without checking it replies to itself.
   */
  from_me: boolean;
  /**
   * Name that the sender chose in WhatsApp, including emojis; anyone can choose any name. Absent on messages that were sent through the API.
   */
  from_name?: string;
  /**
   * Where the message was sent from. `system` marks notices that WhatsApp generates.
   */
  source?: MessageSource;
  /**
   * When the message was sent, in seconds. After a downtime of your receiver it may be well in the past.
   */
  timestamp: TimestampSeconds;
  /**
   * Number of the linked device that sent the message. Captured on all messages that were sent through the API, often absent on others.
   */
  device_id?: number;
  /**
   * Status of the message when the webhook is sent. Only on your own messages; later statuses are sent as `statuses.post`.
   */
  status?: MessageStatus;
  /**
   * What the message refers to: a quote, mentions, the advertisement it came from. Absent if there is none of these.
   */
  context?: MessageContext;
  /**
   * Reactions to the message, counted per emoji. Actions of type `reaction` contain the people who reacted.
   */
  reactions?: Reaction[];
  /**
   * WhatsApp Business labels of the message. Labels of the chat are on the chat.
   */
  labels?: Label[];
  /**
   * Whether you starred the message. Captured, but not in any vendor document.
   */
  starred?: boolean;
}

/**
 * The chat of a message: its JID, or `stories` for a story. Wider than a chat's own id, because the vendor sets no pattern here and addresses of broadcasts and devices occur.
 */
export type MessageChatId = string;

/**
 * What a message refers to: the message it quotes, the people it mentions, how it was forwarded, the advertisement it came from, the timer it was sent with.
 */
export interface MessageContext {
  /**
   * `true` if the message was forwarded; otherwise absent.
   */
  forwarded?: boolean;
  /**
   * How often the message has been forwarded.
   */
  forwarding_score?: number;
  /**
   * The users that the text mentions, without the @ in the text.
   */
  mentions?: ContactId[];
  /**
   * Id of the quoted message.
   */
  quoted_id?: string;
  /**
   * Type of the quoted message, which determines the shape of `quoted_content`.
   */
  quoted_type?: MessageType | (string & {});
  /**
   * Content of the quoted message, not nested under a key for its type. Has fewer properties when sent from WhatsApp Web than from a phone.
   */
  quoted_content?: QuotedContent;
  /**
   * Sender of the quoted message. `undefined@s.whatsapp.net` if the service does not know.
   */
  quoted_author?: QuotedAuthor;
  /**
   * Lifetime of the message in a chat with disappearing messages, in seconds. 0 occurs in groups without disappearing messages.
   */
  ephemeral?: number;
  /**
   * The advertisement that the message came from. Absent on most messages.
   */
  ad?: MessageAd;
  /**
   * Data about the click that started the conversation, in addition to `ad`.
   */
  conversion?: MessageConversion;
}

/**
 * Data about the click that started the conversation.
 */
export interface MessageConversion {
  /**
   * Where the click happened. The vendor does not list the values.
   */
  source?: string;
  /**
   * Opaque data about the click, in base64.
   */
  data?: string;
  /**
   * Delay in whole seconds. The vendor does not say between which events.
   */
  delay?: number;
}

/**
 * Where a message was sent from: `mobile` for a phone, `web` for a linked device, `api` for Whapi, `business_api` for Meta's API, `system` for WhatsApp itself.
 */
export type MessageSource = 'web' | 'mobile' | 'api' | 'system' | 'business_api' | 'unknown' | (string & {});

/**
 * Status of your own message: `pending` (clock), `sent` (one tick), `delivered` (two ticks), `read` (two blue ticks), `played` (for a voice message), `failed` or `deleted`.
 */
export type MessageStatus = 'failed' | 'pending' | 'sent' | 'delivered' | 'read' | 'played' | 'deleted' | (string & {});

/**
 * Type of a message. Usually also the name of the property that contains the content; exceptions are `story`, `documentWithCaption`, `poll_update`, `pin`, and types without content.
 */
export type MessageType =
  | 'text'
  | 'image'
  | 'video'
  | 'gif'
  | 'audio'
  | 'voice'
  | 'short'
  | 'document'
  | 'documentWithCaption'
  | 'link_preview'
  | 'location'
  | 'live_location'
  | 'contact'
  | 'contact_list'
  | 'sticker'
  | 'system'
  | 'call'
  | 'unknown'
  | 'action'
  | 'group_invite'
  | 'newsletter_invite'
  | 'admin_invite'
  | 'product'
  | 'catalog'
  | 'interactive'
  | 'reply'
  | 'poll'
  | 'hsm'
  | 'order'
  | 'story'
  | 'event'
  | 'buttons'
  | 'list'
  | 'pin'
  | 'carousel'
  | 'poll_update'
  | 'album';

/**
 * A message before and after a change.
 */
export interface MessageUpdate {
  /**
   * Id of the message.
   */
  id: string;
  /**
   * The action that caused the change.
   */
  trigger?: Message;
  /**
   * The message before the change.
   */
  before_update: Message;
  /**
   * The message after the change.
   */
  after_update: Message;
  /**
   * Names of the changed properties, such as `poll`, `text` or `reactions`. Not required by the vendor.
   */
  changes?: string[];
}

/**
 * Messages were deleted: either some messages, identified by their ids, or all messages of a chat that was cleared. Only the vendor's OpenAPI describes it. A message that its sender deleted for everyone was captured as `messages.post` with an action of type `delete` instead, so handle both.
 */
export type MessagesDeleteWebhook = (
  | {
      /**
       * Ids of the deleted messages. The chat is not included: if you need it, store the chat of each message.
       */
      messages_removed: string[];
      /**
       * JID of the chat that was cleared. Sent instead of `messages_removed`, and a string, not an array.
       */
      messages_removed_all?: MessageChatId;
    }
  | {
      /**
       * Ids of the deleted messages. The chat is not included: if you need it, store the chat of each message.
       */
      messages_removed?: string[];
      /**
       * JID of the chat that was cleared. Sent instead of `messages_removed`, and a string, not an array.
       */
      messages_removed_all: MessageChatId;
    }
) & {
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'messages';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'delete';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
};

/**
 * A message changed: it was edited, or received a reaction or a vote. Subscribe to it to receive votes in polls. The vendor has published no sample.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPatchWebhook {
  /**
   * The messages, each before and after the change, with the action that caused it.
   */
  messages_updates: MessageUpdate[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'messages';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'patch';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A message was received or sent, on the phone or through the API; your own messages are included, with `from_me`. Actions on the chat or on another message are sent this way as well, such as a reaction, a deletion for everyone or a changed timer for disappearing messages.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPostWebhook {
  /**
   * The messages; nearly always a single one.
   */
  messages: Message[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'messages';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Messages, with a method that the vendor lists next to `messages.post` without saying when it is sent. Integrators consider it an older name, or an event for updated messages; handle it like `messages.post`, and expect ids that you already know.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPutWebhook {
  /**
   * The complete messages.
   */
  messages: Message[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'messages';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'put';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /messages/list, GET /messages/list/{ChatID}, GET /stories and GET /newsletters/{NewsletterID}/messages: a page of messages, newest first by default.
 */
export interface MessagesResponse {
  /**
   * The messages on this page.
   */
  messages: Message[];
  /**
   * The requested number of messages.
   */
  count: number;
  /**
   * Total number of messages.
   */
  total: number;
  /**
   * Number of skipped messages.
   */
  offset: number;
  /**
   * Index of the first message on this page. In a newsletter the lowest one: pass it as `before` to get older messages.
   */
  first?: number;
  /**
   * Index of the last message on this page. In a newsletter the highest one: pass it as `after` to get newer messages.
   */
  last?: number;
}

/**
 * Response of GET /business/limits/new_chat: how many new chats the account may start. No public OpenAPI of the vendor declares it; the names are those that a public client reads. Where WhatsApp reports no limit, the response is a 204 without a body.
 */
export interface NewChatLimit {
  /**
   * What is limited.
   */
  cap_type?: string;
  /**
   * Whether the limit is reached.
   */
  is_capped?: boolean;
  /**
   * How near the limit is.
   */
  cap_status?: 'none' | 'first_warning' | 'second_warning' | 'capped' | (string & {});
  /**
   * How many new chats the account may start in the present cycle.
   */
  quota_limit?: number;
  /**
   * How many it has started.
   */
  quota_used?: number;
  /**
   * How many are left.
   */
  quota_remaining?: number;
  /**
   * When the cycle began, in seconds since 1970-01-01 UTC.
   */
  cycle_start_at?: TimestampSeconds;
  /**
   * When the cycle ends, in seconds since 1970-01-01 UTC.
   */
  cycle_end_at?: TimestampSeconds;
}

/**
 * A newsletter, which WhatsApp calls a channel: its chat, and the properties of its own.
 */
export interface Newsletter {
  /**
   * JID of the newsletter.
   */
  id: NewsletterId;
  /**
   * Name of the newsletter.
   */
  name: string;
  /**
   * Kind of chat: `newsletter`.
   */
  type: ChatType;
  /**
   * Time of the last activity in the newsletter, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * URL of the newsletter's picture as a thumbnail. The URL is signed and expires.
   */
  chat_pic?: string;
  /**
   * URL of the newsletter's picture in full size. The URL is signed and expires.
   */
  chat_pic_full?: string;
  /**
   * `true` while the newsletter is pinned to the top of the chat list; otherwise absent.
   */
  pin?: boolean;
  /**
   * `true` while notifications are muted; otherwise absent. Check this property, not `mute_until`.
   */
  mute?: boolean;
  /**
   * When muting ends; the unit is not documented. Does not indicate that the newsletter is muted. "For ever" is sent as 18446744073709552000, larger than Number.MAX_SAFE_INTEGER.
   */
  mute_until?: number;
  /**
   * `true` while the newsletter is archived; otherwise absent.
   */
  archive?: boolean;
  /**
   * Number of unread messages in the newsletter. Omitted when it is 0.
   */
  unread?: number;
  /**
   * `true` while an unread message mentions you; otherwise absent.
   */
  unread_mention?: boolean;
  /**
   * `true` if you cannot write in the newsletter, because you only follow it; otherwise absent.
   */
  read_only?: boolean;
  /**
   * `true` once the newsletter is trusted; otherwise absent.
   */
  not_spam?: boolean;
  /**
   * The complete last message of the newsletter: the same object as in `messages.post`.
   */
  last_message?: Message;
  /**
   * All labels of the newsletter. Absent if it has none.
   */
  labels?: Label[];
  /**
   * When the name was last changed, in seconds.
   */
  name_at?: TimestampSeconds;
  /**
   * What the newsletter is about.
   */
  description?: string;
  /**
   * When the description was last changed. A string, although `name_at` is a number.
   */
  description_at?: string;
  /**
   * How many accounts follow the newsletter.
   */
  subscribers_count?: number;
  /**
   * When the newsletter was created, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Invite code: the last part of the link `https://whatsapp.com/channel/…`. Anyone who has it can follow the newsletter.
   */
  invite_code?: string;
  /**
   * Handle of the newsletter. Absent if it has none.
   */
  handle?: string;
  /**
   * Whether WhatsApp has verified the newsletter.
   */
  verification?: boolean;
  /**
   * URL of a preview of the picture.
   */
  preview?: string;
  /**
   * What you are in the newsletter.
   */
  role?: NewsletterRole;
}

/**
 * JID of a newsletter: 10 to 18 digits and `@newsletter`.
 */
export type NewsletterId = string;

/**
 * An invitation to follow a channel (newsletter).
 */
export interface NewsletterInviteMessage extends MessageBase {
  /**
   * Always `newsletter_invite`.
   */
  type: 'newsletter_invite';
  /**
   * The invitation link, as a link preview; `newsletter_id` identifies the channel.
   */
  newsletter_invite: LinkPreviewContent;
}

/**
 * With which emoji followers of a newsletter can react to its messages: any, the usual ones, all but blocked ones, or none.
 */
export type NewsletterReactions = 'all' | 'basic' | 'blocklist' | 'none';

/**
 * What an account is in a newsletter: its `owner`, an `admin`, a `subscriber`, or a `guest`, who does not follow it.
 */
export type NewsletterRole = 'subscriber' | 'admin' | 'guest' | 'owner' | (string & {});

/**
 * Response of GET /newsletters/find and GET /newsletters/recommended: a page of newsletters, and how to get the next one.
 */
export interface NewslettersFoundResponse {
  /**
   * The newsletters on this page.
   */
  newsletters: Newsletter[];
  /**
   * Where the page is in the list.
   */
  page_info: PageInfo;
}

/**
 * Response of GET /newsletters: a page of newsletters.
 */
export interface NewslettersResponse {
  /**
   * The newsletters on this page.
   */
  newsletters: Newsletter[];
  /**
   * The requested number of newsletters.
   */
  count: number;
  /**
   * Total number of newsletters.
   */
  total: number;
  /**
   * Number of skipped newsletters.
   */
  offset: number;
}

/**
 * Summary of an order: number of products and total price.
 */
export interface OrderContent {
  /**
   * Id of the order, which you need to request its products.
   */
  order_id?: string;
  /**
   * WhatsApp id of the selling business.
   */
  seller?: string;
  /**
   * Title of the order.
   */
  title?: string;
  /**
   * Message from the buyer. Absent if the buyer wrote none.
   */
  text?: string;
  /**
   * Secret that you need, in addition to `order_id`, to request the products. Do not log it.
   */
  token?: string;
  /**
   * Number of products ordered.
   */
  item_count?: number;
  /**
   * Currency of `total_price`, as a three-letter ISO 4217 code.
   */
  currency?: string;
  /**
   * Total price, in `currency`. The vendor does not specify the unit.
   */
  total_price?: number;
  /**
   * Status of the order.
   */
  status?: OrderStatus;
  /**
   * JPEG thumbnail of the first product in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
}

/**
 * A product in an order, as it was when the order was placed.
 */
export interface OrderItem {
  /**
   * Id of the product.
   */
  id?: string;
  /**
   * Id of the product in the system of the seller.
   */
  product_retailer_id?: string;
  /**
   * Name of the product.
   */
  name?: string;
  /**
   * URL of an image of the product.
   */
  image?: string;
  /**
   * How many of it are ordered.
   */
  quantity?: number;
  /**
   * Price of one item. The vendor does not specify the unit.
   */
  price?: number;
  /**
   * Currency of the price, as a three-letter ISO 4217 code.
   */
  currency?: string;
}

/**
 * Response of GET /business/orders/{OrderID}: what was ordered.
 */
export interface OrderItemsResponse {
  /**
   * The products ordered.
   */
  items: OrderItem[];
}

/**
 * An order from your catalogue.
 */
export interface OrderMessage extends MessageBase {
  /**
   * Always `order`.
   */
  type: 'order';
  /**
   * Summary of the order. It does not contain the products; request them with `order_id` and `token`.
   */
  order: OrderContent;
}

/**
 * Status of an order. Note the spelling of `canceled`, with a single l.
 */
export type OrderStatus = 'new' | 'accepted' | 'canceled' | (string & {});

/**
 * Where a page is in a list that is read by cursors.
 */
export interface PageInfo {
  /**
   * Pass it as `cursor` to get the next page.
   */
  end_cursor?: string;
  /**
   * Cursor of this page. Absent on the first page.
   */
  start_cursor?: string;
  /**
   * Whether there is a next page.
   */
  next_page?: boolean;
  /**
   * Whether there is a previous page.
   */
  previous_page?: boolean;
}

/**
 * A participant of a group.
 */
export interface Participant {
  /**
   * Phone number of the participant, or a JID ending in `@lid` if the number is hidden. Absent if privacy settings hide the participant.
   */
  id?: ContactId;
  /**
   * Rank of the participant in the group. May be absent.
   */
  rank?: ParticipantRank;
}

/**
 * What happened to participants of a group: `add`, `remove`, `promote` to admin, `demote` to member. Where admins approve new members, `request`, `revoke_request` and `rejected_request`: someone requests to join, withdraws the request, or is rejected. A page of the vendor's blog names the first; the other two appear only in its OpenAPI.
 */
export type ParticipantAction =
  'add' | 'remove' | 'promote' | 'demote' | 'request' | 'revoke_request' | 'rejected_request' | (string & {});

/**
 * Participants of one group joined, left, or were promoted or demoted. Contains who was affected, but not who made the change or how many participants there are now.
 */
export interface ParticipantEvent {
  /**
   * JID of the group.
   */
  group_id: GroupId;
  /**
   * The affected participants.
   */
  participants: ContactId[];
  /**
   * What happened to the participants.
   */
  action: ParticipantAction;
}

/**
 * Rank of a group participant: `member`, `admin`, or `creator`, the admin who created the group.
 */
export type ParticipantRank = 'admin' | 'member' | 'creator' | (string & {});

/**
 * A channel, as the partner API describes it.
 */
export interface PartnerChannel {
  /**
   * Id of the channel, which every webhook carries as `channel_id`.
   */
  id: string;
  /**
   * Name of the channel, as the partner chose it.
   */
  name: string;
  /**
   * Token that requests of the channel carry.
   */
  token: string;
  /**
   * Base URL of the gateway for this channel.
   */
  apiUrl: string;
  /**
   * Id of the project that the channel belongs to.
   */
  projectId: string;
  /**
   * Id of the account that owns the channel.
   */
  ownerId: string;
  /**
   * Phone number that the partner gave for the channel. Only clients send it.
   */
  phone?: string;
  /**
   * When the channel was created, in milliseconds since 1970-01-01 UTC.
   */
  creationTS: number;
  /**
   * Until when the channel works, in milliseconds since 1970-01-01 UTC.
   */
  activeTill: number;
  /**
   * Until when the trial lasts, in milliseconds since 1970-01-01 UTC. In the sample it is a day before `activeTill`.
   */
  trial: number;
  /**
   * Number of the server that the channel runs on.
   */
  server: number;
  /**
   * Whether the channel is stopped.
   */
  stopped: boolean;
  /**
   * Whether the channel can be used. Only `active` is documented.
   */
  status: string;
  /**
   * How the channel is used: `trial`, `live`, or `dev`, which the dashboard calls sandbox. Clients also know `dev_archive`.
   */
  mode: 'trial' | 'dev' | 'dev_archive' | 'live' | (string & {});
}

/**
 * Response of GET /channels/list: a page of channels. Clients read `channels`; some accept a bare list as well.
 */
export interface PartnerChannelsResponse {
  /**
   * The channels on this page.
   */
  channels: PartnerChannel[];
  /**
   * The requested number of channels.
   */
  count: number;
  /**
   * Total number of channels.
   */
  total: number;
  /**
   * Number of skipped channels.
   */
  offset: number;
}

/**
 * Response of GET /projects: the projects of the account, which group channels.
 */
export interface PartnerProjectsResponse {
  /**
   * The projects, the main one first.
   */
  projects: {
    /**
     * Id of the project.
     */
    id: string;
    /**
     * Name of the project.
     */
    name?: string;
  }[];
}

/**
 * Request body of PATCH /chats/{ChatID}: pin, mute, mark as unread, or set the timer for disappearing messages.
 */
export interface PatchChatRequest {
  /**
   * Pin or unpin the chat.
   */
  pin?: boolean;
  /**
   * When muting ends, as Unix time in milliseconds; 0 unmutes the chat.
   */
  mute_until?: number;
  /**
   * Mark the chat as unread or as read.
   */
  mark_unread?: boolean;
  /**
   * Timer for disappearing messages.
   */
  ephemeral?: 'none' | 'day' | 'week' | 'quarter';
}

/**
 * A message was pinned in the chat. The duration is not included.
 */
export interface PinAction extends ActionBase {
  /**
   * Always `pin`.
   */
  type: 'pin';
  /**
   * Id of the pinned message, as in its own `id`.
   */
  target: string;
}

/**
 * A message was pinned in the chat. The vendor lists the type without documenting the place of its content; assumed to be `action`. An `action` message of type `pin` reports the same.
 */
export interface PinMessage extends MessageBase {
  /**
   * Always `pin`.
   */
  type: 'pin';
  /**
   * What was pinned. May be absent, because no payload has been captured.
   */
  action?: Action;
}

/**
 * Request body of POST /messages/{MessageID}/pin.
 */
export interface PinMessageRequest {
  /**
   * How long the message stays pinned.
   */
  time?: 'day' | 'week' | 'month';
}

/**
 * A button of an old-format message.
 */
export interface PlainButton {
  /**
   * Id of the button, assigned by its sender.
   */
  id?: string;
  /**
   * Label of the button.
   */
  text?: string;
  /**
   * What the button does.
   */
  type?: PlainButtonType;
}

/**
 * Kind of a button in an old-format message, in uppercase as in WhatsApp's protocol: `RESPONSE` sends a reply, `NATIVE_FLOW` runs a function of the app.
 */
export type PlainButtonType = 'UNKNOWN' | 'RESPONSE' | 'NATIVE_FLOW' | (string & {});

/**
 * A poll and its current results.
 */
export interface PollContent {
  /**
   * The question.
   */
  title: string;
  /**
   * Texts of the options, in display order. Absent in the vendor's sample of `poll_update`, whose `results` have the names.
   */
  options?: string[];
  /**
   * How many options one person may select; 0 for any number.
   */
  vote_limit?: number;
  /**
   * Number of votes over all options. Greater than the number of voters if several options may be selected.
   */
  total?: number;
  /**
   * Results, one entry for each option.
   */
  results?: PollResult[];
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A poll. Votes follow as actions of type `vote` and as changes of the message.
 */
export interface PollMessage extends MessageBase {
  /**
   * Always `poll`.
   */
  type: 'poll';
  /**
   * The question, the options, and the votes so far.
   */
  poll: PollContent;
}

/**
 * Result for one option of a poll.
 */
export interface PollResult {
  /**
   * Id of the option. Actions of type `vote` refer to options by this id.
   */
  id: string;
  /**
   * Text of the option.
   */
  name: string;
  /**
   * Number of votes for the option.
   */
  count: number;
  /**
   * Who voted for the option, as JIDs ending in `@lid` if the number is hidden.
   */
  voters: ContactId[];
}

/**
 * Votes in a poll changed. The vendor documents only the name of the type; the poll is assumed to be in `poll`.
 */
export interface PollUpdateMessage extends MessageBase {
  /**
   * Always `poll_update`.
   */
  type: 'poll_update';
  /**
   * The poll after the vote. May be absent, because no payload has been captured.
   */
  poll?: PollContent;
}

/**
 * What a contact is doing right now. Sent only for contacts to whom you subscribed with `POST /presences/{EntryID}`.
 */
export interface Presence {
  /**
   * The contact.
   */
  contact_id: ContactId;
  /**
   * What the contact is doing. The vendor's OpenAPI does not require it.
   */
  status?: PresenceStatus;
  /**
   * When the contact was last online, in seconds. Absent in the samples, so do not rely on it.
   */
  last_seen?: TimestampSeconds;
}

/**
 * What a contact is doing right now. `online`, `typing` and `recording` (a voice message) are documented; `offline` and `pending` appear only in the vendor's OpenAPI.
 */
export type PresenceStatus = 'online' | 'offline' | 'typing' | 'recording' | 'pending' | (string & {});

/**
 * A contact went online or offline, or is typing or recording. Sent only for contacts to whom you subscribed with `POST /presences/{EntryID}`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/presences
 */
export interface PresencesPostWebhook {
  /**
   * The presences, one for each contact.
   */
  presences: Presence[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'presences';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A product in a catalogue.
 */
export interface Product extends ProductBase {
  /**
   * Id of the product.
   */
  id: string;
  /**
   * Name of the product.
   */
  name: string;
  /**
   * Description of the product.
   */
  description: string;
  /**
   * Price of one item. The vendor does not specify the unit.
   */
  price: number;
  /**
   * Currency of the price, as a three-letter ISO 4217 code.
   */
  currency: string;
  /**
   * URLs of the images.
   */
  images: string[];
  /**
   * Whether it is in stock.
   */
  availability: ProductAvailability;
}

/**
 * Whether a product is in stock.
 */
export type ProductAvailability = 'in stock' | 'out of stock' | (string & {});

/**
 * What a request and a response say about a product in the same way, and either may leave out.
 */
export interface ProductBase {
  /**
   * Id of the product in the system of the seller.
   */
  product_retailer_id?: string;
  /**
   * Page of the product.
   */
  url?: string;
  /**
   * Whether the product is hidden from customers.
   */
  is_hidden?: boolean;
}

/**
 * What an app writes into its catalogue.
 */
export interface ProductEditBase extends ProductBase {
  /**
   * All images of the product, also those that it already has: from 1 to 10.
   */
  images: MediaSource[];
  /**
   * Whether it is in stock.
   */
  availability?: 'in stock' | 'out of stock';
}

/**
 * How several products are displayed. It does not contain any of them.
 */
export interface ProductItemsContent {
  /**
   * As a list, or as buttons.
   */
  type?: 'list' | 'buttons' | (string & {});
}

/**
 * A product from a catalogue, shared in the chat.
 */
export interface ProductMessage extends MessageBase {
  /**
   * Always `product`.
   */
  type: 'product';
  /**
   * Reference to the product, without its name and price.
   */
  product: ProductReference;
  /**
   * How several products are displayed; despite its name it does not contain any.
   */
  product_items?: ProductItemsContent;
}

/**
 * Refers to a product. Its name and price have to be requested.
 */
export interface ProductReference {
  /**
   * Id of the catalogue that contains the product.
   */
  catalog_id?: string;
  /**
   * Id of the product within the catalogue.
   */
  product_id?: string;
}

/**
 * A page of products, from a catalogue or a collection.
 */
export interface ProductsResponse {
  /**
   * The products on this page.
   */
  products: Product[];
  /**
   * The requested number of products.
   */
  count: number;
  /**
   * Total number of products.
   */
  total: number;
  /**
   * Number of skipped products.
   */
  offset: number;
}

/**
 * A login code. No sample of the webhook has been seen; the properties are those of the vendor's OpenAPI.
 */
export interface Qr {
  /**
   * Whether there is a code to scan.
   */
  status: QrStatus;
  /**
   * The code as an image, in base64. Absent if there is none.
   */
  base64?: string;
  /**
   * The text encoded in the QR code, for rendering it yourself. Spelled like this; "raw data" is meant.
   */
  rowdata?: string;
  /**
   * For how many seconds the code is valid; a duration, not a timestamp.
   */
  expire?: number;
  /**
   * Login method, in newer versions of the service: scanning (`qr`), entering a code (`code`) or `webauthn`.
   */
  type?: 'qr' | 'code' | 'webauthn' | (string & {});
  /**
   * Id of the login request, in newer versions of the service.
   */
  request_id?: string;
}

/**
 * Whether there is a code to scan: `OK` if there is, `WAITING` before that, `TIMEOUT` and `ERROR` after a failure. The vendor lists the values without explaining them.
 */
export type QrStatus = 'OK' | 'TIMEOUT' | 'WAITING' | 'ERROR' | (string & {});

/**
 * Sender of a quoted message: bare digits, or a JID. Compare the leading digits.
 */
export type QuotedAuthor = string;

/**
 * A button of a quoted message, or of an interactive message as reported live: the label is in `text`. The buttons in `action` have it in `title`.
 */
export interface QuotedButton {
  /**
   * What the button does, such as `quick_reply`. Any string, because templates and other messages use different values.
   */
  type?: string;
  /**
   * The id you gave the button, with the prefix that replies have.
   */
  id?: string;
  /**
   * Label of the button, as in the vendor's sample.
   */
  text?: string;
  /**
   * Label of the button, under the name used outside quotes.
   */
  title?: string;
  /**
   * Page that the button opens.
   */
  url?: string;
  /**
   * Number that the button dials.
   */
  phone_number?: string;
  /**
   * Text that the button copies to the clipboard.
   */
  copy_code?: string;
  /**
   * Page of the merchant behind a `url` button.
   */
  merchant_url?: string;
}

/**
 * Content of a quoted message. It has no type of its own: `quoted_type` next to it determines its shape. Any of these properties may be missing; WhatsApp Web often sends only `body`.
 */
export interface QuotedContent {
  /**
   * Text of the quoted message. An object only if an interactive message was quoted.
   */
  body?: TextOrString;
  /**
   * Caption of the quoted media.
   */
  caption?: string;
  /**
   * Id of the quoted media file; `media_init` if it is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the quoted media file, valid for a limited time.
   */
  link?: string;
  /**
   * MIME type of the quoted media file.
   */
  mime_type?: string;
  /**
   * Size of the quoted media file in bytes.
   */
  file_size?: number;
  /**
   * Name of the quoted file.
   */
  file_name?: string;
  /**
   * Name of the quoted document under a second property name; captured together with `file_name`.
   */
  filename?: string;
  /**
   * Number of pages of the quoted document.
   */
  page_count?: number;
  /**
   * SHA-256 checksum of the quoted media file, in base64.
   */
  sha256?: string;
  /**
   * Width of the quoted image or video in pixels.
   */
  width?: number;
  /**
   * Height of the quoted image or video in pixels.
   */
  height?: number;
  /**
   * JPEG thumbnail of the quoted media in base64.
   */
  preview?: string;
  /**
   * Duration of the quoted recording in whole seconds.
   */
  seconds?: number;
  /**
   * `true` if the quoted sticker is animated.
   */
  animated?: boolean;
  /**
   * Link in the quoted message, or page about the quoted place.
   */
  url?: string;
  /**
   * The final target of the quoted link.
   */
  canonical?: string;
  /**
   * Title of a quoted link, question of a quoted poll, or header of a quoted list.
   */
  title?: string;
  /**
   * Description of a quoted link, or the main text of a quoted list.
   */
  description?: string;
  /**
   * Name of the quoted place or contact.
   */
  name?: string;
  /**
   * Address of the quoted place.
   */
  address?: string;
  /**
   * Latitude of the quoted location in degrees.
   */
  latitude?: number;
  /**
   * Longitude of the quoted location in degrees.
   */
  longitude?: number;
  /**
   * vCard of the quoted contact.
   */
  vcard?: string;
  /**
   * Options of the quoted poll.
   */
  options?: string[];
  /**
   * Kind of the quoted interactive message or reply. Not the type of the message: that is `quoted_type`.
   */
  type?: string;
  /**
   * Header of a quoted message with buttons.
   */
  header?: TextOrString;
  /**
   * Footer of a quoted message with buttons or a list.
   */
  footer?: TextOrString;
  /**
   * What the quoted interactive message offered.
   */
  action?: InteractiveAction;
  /**
   * Buttons of the quoted message. Their ids have the prefix that replies have.
   */
  buttons?: QuotedButton[];
  /**
   * The button in a quoted reply.
   */
  buttons_reply?: ButtonsReply;
  /**
   * The row in a quoted reply.
   */
  list_reply?: ListReply;
  /**
   * Label of the button that opens a quoted list.
   */
  label?: string;
  /**
   * Sections of a quoted list. The ids of their rows have the prefix that replies have.
   */
  sections?: ListSection[];
  /**
   * `true` if the quoted content could be opened only once.
   */
  view_once?: boolean;
  /**
   * When the quoted media file was created, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * Whether a quoted GIF plays automatically.
   */
  autoplay?: boolean;
  /**
   * For how many seconds "recording" was shown before the quoted voice message was sent.
   */
  recording_time?: number;
  /**
   * Loudness over time of a quoted voice message, in base64.
   */
  waveform?: string;
  /**
   * Accuracy of the quoted location, in metres.
   */
  accuracy?: number;
  /**
   * Speed at the quoted location, in metres per second.
   */
  speed?: number;
  /**
   * Direction of travel at the quoted location, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * Caption of the quoted location.
   */
  comment?: string;
  /**
   * Counts the updates of a quoted live location.
   */
  sequence_number?: number;
  /**
   * How long the quoted live location had been shared. The vendor does not specify the unit.
   */
  time_offset?: number;
  /**
   * The contacts of a quoted contact list.
   */
  list?: ContactContent[];
  /**
   * How many options of the quoted poll one person may select; 0 for any number.
   */
  vote_limit?: number;
  /**
   * Number of votes in the quoted poll.
   */
  total?: number;
  /**
   * The results of the quoted poll, by option.
   */
  results?: PollResult[];
  /**
   * Label of the button that opens a quoted list.
   */
  button?: string;
  /**
   * Catalogue of the quoted product or link.
   */
  catalog_id?: string;
  /**
   * The quoted product.
   */
  product_id?: string;
  /**
   * Channel (newsletter) of the quoted link or invitation.
   */
  newsletter_id?: string;
  /**
   * Name of the channel (newsletter) of the quoted invitation.
   */
  newsletter_name?: string;
  /**
   * When the quoted invitation expires. The vendor does not specify the unit.
   */
  expiration?: number;
  /**
   * Invite code of the quoted group invitation.
   */
  invite_code?: string;
}

/**
 * Response of GET /business/limits/reachout_timelock: whether WhatsApp keeps the account from starting new chats. No public OpenAPI of the vendor declares it; the names are those that a public client reads.
 */
export interface ReachoutTimelock {
  /**
   * Whether the account may not start new chats at present.
   */
  is_restricted?: boolean;
  /**
   * When the restriction ends, in seconds since 1970-01-01 UTC; null or absent where there is none.
   */
  restricted_until?: number | null;
  /**
   * Why the account is restricted.
   */
  restriction_type?: string;
}

/**
 * Request body of PUT /messages/{MessageID}/reaction.
 */
export interface ReactToMessageRequest {
  /**
   * The reaction.
   */
  emoji?: string;
}

/**
 * An emoji that people reacted with.
 */
export interface Reaction {
  /**
   * Id of the reaction.
   */
  id?: string;
  /**
   * The emoji itself.
   */
  emoji: string;
  /**
   * Key by which equal reactions are grouped.
   */
  group_key?: string;
  /**
   * When the reaction was sent. The vendor does not specify the unit, so none is guaranteed.
   */
  t?: number;
  /**
   * `true` while you have not seen the reaction.
   */
  unread?: boolean;
  /**
   * How many people reacted with this emoji.
   */
  count?: number;
}

/**
 * Someone reacted to a message, changed the reaction, or removed it.
 */
export interface ReactionAction extends ActionBase {
  /**
   * Always `reaction`.
   */
  type: 'reaction';
  /**
   * Id of the message that the reaction belongs to, as in its own `id`.
   */
  target: string;
  /**
   * The complete emoji: skin tones and joined emojis consist of several code points. Empty when the reaction was removed.
   */
  emoji?: string;
}

/**
 * Response of GET /users/account/registration_date. The OpenAPI does not have the operation; a public client reads these two properties, in milliseconds.
 */
export interface RegistrationDateResponse {
  /**
   * When the account was created.
   */
  creation: TimestampMilliseconds;
  /**
   * When the number was last registered.
   */
  last_registration: TimestampMilliseconds;
}

/**
 * Request body of DELETE /calls/{CallID}, and of the older POST /calls/{CallID}/reject.
 */
export interface RejectCallRequest {
  /**
   * The caller.
   */
  callFrom: ContactId;
}

/**
 * Request body of PATCH /labels/{LabelID}, in newer versions of the service.
 */
export interface RenameLabelRequest {
  /**
   * New name of the label.
   */
  name: string;
}

/**
 * Properties that every reply has, whatever its kind.
 */
export interface ReplyBase {
  /**
   * Kind of the reply; also the name of the property that contains it.
   */
  type: ReplyType;
}

/**
 * The reply to a message with buttons or a list. The vendor's OpenAPI does not declare it on messages, but the vendor documents and sends it.
 */
export type ReplyContent = ButtonsReplyContent | ListReplyContent;

/**
 * Someone pressed a button or selected a row of a list. `context` quotes the message they replied to.
 */
export interface ReplyMessage extends MessageBase {
  /**
   * Always `reply`.
   */
  type: 'reply';
  /**
   * What was selected, discriminated by its own `type`.
   */
  reply: ReplyContent;
}

/**
 * Kind of a reply: a button (`buttons_reply`) or a row of a list (`list_reply`).
 */
export type ReplyType = 'buttons_reply' | 'list_reply';

/**
 * Request body of POST /messages/audio.
 */
export interface SendAudioRequest extends SendBase, MediaBase {
  /**
   * The audio file.
   */
  media: MediaSource;
  /**
   * Duration in seconds.
   */
  seconds?: number;
  /**
   * Background colour, if it is shown as a story.
   */
  background_color?: StoryColor;
}

/**
 * The recipient of a message, and the message that it quotes or edits.
 */
export interface SendBase {
  /**
   * The recipient: a phone number, or the id of a chat.
   */
  to: string;
  /**
   * Id of the message to quote.
   */
  quoted?: string;
  /**
   * Id of your own message to edit.
   */
  edit?: string;
}

/**
 * Request body of POST /messages/carousel: cards side by side.
 */
export interface SendCarouselRequest extends SendBase {
  /**
   * Text above the cards.
   */
  body?: InteractiveText;
  /**
   * The cards.
   */
  cards: CarouselCard[];
}

/**
 * Request body of POST /business/catalogs/{ContactID}: send a link to a catalogue.
 */
export interface SendCatalogRequest extends SendBase, MediaBase, MentionsBase, LinkCardBase {
  /**
   * Text of the card.
   */
  description?: string;
  /**
   * Kind of image on the card.
   */
  preview_type?: 'product' | 'business_profile' | 'thumbnail' | 'media' | 'style1' | 'style2' | 'style3' | 'none';
}

/**
 * Request body of POST /messages/contact_list.
 */
export interface SendContactListRequest extends SendBase {
  /**
   * The contacts.
   */
  list: ContactContent[];
}

/**
 * Request body of POST /messages/contact.
 */
export interface SendContactRequest extends SendBase {
  /**
   * Display name.
   */
  name: string;
  /**
   * The contact as a vCard.
   */
  vcard: string;
}

/**
 * Request body of POST /messages/document.
 */
export interface SendDocumentRequest extends SendBase, MediaBase {
  /**
   * The file.
   */
  media: MediaSource;
  /**
   * Caption of the file.
   */
  caption?: string;
  /**
   * Display name. Messages call it `file_name`.
   */
  filename?: string;
}

/**
 * Request body of POST /messages/event and of POST /communities/event. Most names are in camel case, unlike those of other messages.
 */
export interface SendEventRequest extends ViewOnceBase {
  /**
   * The recipient: a phone number or the id of a chat; for POST /communities/event, the id of a community.
   */
  to: string;
  /**
   * Name of the event.
   */
  title: string;
  /**
   * Description of the event.
   */
  description?: string;
  /**
   * Start of the event, in seconds. The vendor calls it a timestamp without a unit.
   */
  startTime: TimestampSeconds;
  /**
   * End of the event, in seconds.
   */
  endTime?: TimestampSeconds;
  /**
   * Latitude of its place.
   */
  degreesLatitude?: number;
  /**
   * Longitude of its place.
   */
  degreesLongitude?: number;
  /**
   * Name of its place.
   */
  locationName?: string;
  /**
   * Address of its place.
   */
  locationAddress?: string;
}

/**
 * Request body of POST /messages/gif.
 */
export interface SendGifRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase {
  /**
   * The animation.
   */
  media: MediaSource;
  /**
   * Whether it plays automatically.
   */
  autoplay?: boolean;
}

/**
 * Request body of POST /groups/link/{InviteCode}: send a link to a group.
 */
export interface SendGroupInviteRequest extends SendBase, MediaBase, MentionsBase, LinkCardBase {
  /**
   * Kind of image on the card.
   */
  preview_type?: 'group_picture' | 'thumbnail' | 'media' | 'style1' | 'style2' | 'style3' | 'none';
}

/**
 * Request body of POST /messages/image.
 */
export interface SendImageRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The image.
   */
  media: MediaSource;
}

/**
 * Request body of POST /messages/interactive: a text with buttons, a list of choices, or a product.
 */
export interface SendInteractiveRequest extends SendBase, MediaBase, CaptionBase, SizeBase {
  /**
   * What the message offers; defaults to `button`.
   */
  type?: InteractiveType;
  /**
   * Header text.
   */
  header?: InteractiveText;
  /**
   * The text.
   */
  body?: InteractiveText;
  /**
   * Footer text.
   */
  footer?: InteractiveText;
  /**
   * The buttons, the list or the product.
   */
  action: InteractiveAction;
  /**
   * Image or video above the text.
   */
  media?: MediaSource;
}

/**
 * Request body of POST /messages/link_preview: a text with a link and a custom preview.
 */
export interface SendLinkPreviewRequest extends SendBase, MediaBase, MentionsBase {
  /**
   * The text, including the link.
   */
  body: string;
  /**
   * Title of the preview.
   */
  title: string;
  /**
   * Description in the preview.
   */
  description?: string;
  /**
   * The full URL, if the text contains a shortened one.
   */
  canonical?: string;
  /**
   * Small JPEG for the preview, in base64.
   */
  preview?: string;
  /**
   * Large image for the preview.
   */
  media?: MediaSource;
}

/**
 * Request body of POST /messages/live_location: share a live location.
 */
export interface SendLiveLocationRequest extends SendBase, LocationBase, ViewOnceBase {}

/**
 * Request body of POST /messages/location.
 */
export interface SendLocationRequest extends SendBase, LocationBase, ViewOnceBase {}

/**
 * Request body of POST /messages/media/{MediaMessageType} as JSON. The recipient is in the query; the body can be the bare file instead.
 */
export interface SendMediaRequest {
  /**
   * The file.
   */
  media?: MediaSource;
  /**
   * Send the file as it is, without converting it.
   */
  no_encode?: boolean;
}

/**
 * Request body of POST /newsletters/link/{NewsletterInviteCode}: send a link to a newsletter.
 */
export interface SendNewsletterInviteRequest extends SendBase, MediaBase, MentionsBase, LinkCardBase {
  /**
   * Kind of image on the card.
   */
  preview_type?: 'newsletter_picture' | 'thumbnail' | 'media' | 'style1' | 'style2' | 'style3' | 'none';
}

/**
 * Request body of POST /messages/poll.
 */
export interface SendPollRequest extends SendBase {
  /**
   * The question.
   */
  title: string;
  /**
   * The options to choose from. The service accepts 12 at most.
   */
  options: string[];
  /**
   * How many options one person may select: 1 for a single one, 0 for any number.
   */
  count?: number;
}

/**
 * Request body of PUT /presences/{EntryID}: the presence to show in a chat.
 */
export interface SendPresenceRequest {
  /**
   * The presence to show. Unlike webhooks, requests have `pause`, which ends it.
   */
  presence: 'typing' | 'recording' | 'pause';
  /**
   * For how many seconds to show it.
   */
  delay?: number;
}

/**
 * Request body of POST /business/products/{ProductID}: send a product from a catalogue.
 */
export interface SendProductRequest extends SendBase {
  /**
   * Id of the catalogue that contains the product.
   */
  catalog_id?: string;
}

/**
 * Request body of POST /messages/quiz, in newer versions of the service: a poll with one correct option.
 */
export interface SendQuizRequest extends SendBase {
  /**
   * The question.
   */
  title: string;
  /**
   * The options to choose from.
   */
  options: string[];
  /**
   * Index of the correct option; 0 is the first, as public clients write it.
   */
  correct_option_index: number;
  /**
   * When the quiz ends. Its unit is not documented.
   */
  end_time?: number;
  /**
   * Whether the names of those who answer are hidden.
   */
  hide_participant_name?: boolean;
  /**
   * Whether recipients may add options.
   */
  allow_add_option?: boolean;
}

/**
 * Request body of POST /contacts/{ContactID}: send one of the channel's contacts as a card.
 */
export interface SendSavedContactRequest extends SendBase {
  /**
   * Display name.
   */
  name?: string;
}

/**
 * Request body of POST /messages/short: a video note.
 */
export interface SendShortRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The video.
   */
  media: MediaSource;
}

/**
 * Request body of POST /messages/sticker.
 */
export interface SendStickerRequest extends SendBase, MediaBase, SizeBase, ViewOnceBase {
  /**
   * The image.
   */
  media: MediaSource;
  /**
   * Whether it is animated.
   */
  animated?: boolean;
}

/**
 * Request body of POST /messages/story/audio and POST /stories/send/audio.
 */
export interface SendStoryAudioRequest extends MediaBase, SizeBase, StoryAudienceBase {
  /**
   * The audio file.
   */
  media: MediaSource;
  /**
   * Duration in seconds.
   */
  seconds?: number;
  /**
   * Background colour; defaults to transparent.
   */
  background_color?: StoryColor;
}

/**
 * Request body of POST /messages/story/media and POST /stories/send/media.
 */
export interface SendStoryMediaRequest extends MediaBase, CaptionBase, SizeBase, StoryAudienceBase {
  /**
   * Image or video.
   */
  media: MediaSource;
}

/**
 * Request body of POST /messages/story and POST /stories: a story of any kind.
 */
export interface SendStoryRequest extends MediaBase, CaptionBase, SizeBase, StoryAudienceBase, StoryTextBase {
  /**
   * Image, video or audio; absent in a text-only story.
   */
  media?: MediaSource;
  /**
   * Duration in seconds.
   */
  seconds?: number;
}

/**
 * Request body of POST /messages/story/text and POST /stories/send/text.
 */
export interface SendStoryTextRequest extends StoryAudienceBase, StoryTextBase {
  /**
   * The text.
   */
  caption: string;
}

/**
 * Request body of POST /messages/text.
 */
export interface SendTextRequest extends SendBase, MentionsBase, ViewOnceBase {
  /**
   * The text.
   */
  body: string;
  /**
   * How many seconds to show "typing" before the message is sent.
   */
  typing_time?: number;
  /**
   * Send a link without a preview.
   */
  no_link_preview?: boolean;
  /**
   * Send a link with a full-width preview.
   */
  wide_link_preview?: boolean;
}

/**
 * Request body of POST /messages/video.
 */
export interface SendVideoRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The video.
   */
  media: MediaSource;
}

/**
 * Request body of POST /messages/voice.
 */
export interface SendVoiceRequest extends SendBase, MediaBase {
  /**
   * The recording.
   */
  media: MediaSource;
  /**
   * Duration in seconds.
   */
  seconds?: number;
  /**
   * How many seconds to show "recording" before the message is sent.
   */
  recording_time?: number;
  /**
   * Loudness over time, shown next to the recording.
   */
  waveform?: string;
}

/**
 * Response to a message that was accepted for sending.
 */
export interface SentMessageResponse {
  /**
   * Whether the message was accepted.
   */
  sent: boolean;
  /**
   * The message, with status `pending`.
   */
  message?: Message;
}

/**
 * A notice from the service about itself. The vendor lists the family and calls it internal; no payload has been published, and its methods are not known either. Any property next to `event` and `channel_id` is therefore accepted.
 */
export interface ServicePostWebhook {
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'service';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Request body of PUT /groups/{GroupID}/icon as JSON; the body can be the bare image instead.
 */
export interface SetGroupIconRequest {
  /**
   * The image.
   */
  media: MediaSource;
  /**
   * MIME type of the image.
   */
  mime_type?: string;
}

/**
 * Request body of PUT /presences/me: appear online or offline.
 */
export interface SetPresenceRequest {
  /**
   * The presence to show.
   */
  presence: 'online' | 'offline';
}

/**
 * Settings of a channel: the request body of PATCH /settings, where absent properties keep their value, and the response of GET /settings.
 */
export interface Settings {
  /**
   * By how many milliseconds the delay before the next attempt grows with each failed attempt.
   */
  callback_backoff_delay_ms?: number;
  /**
   * The longest delay between two attempts, in milliseconds.
   */
  max_callback_backoff_delay_ms?: number;
  /**
   * Store undelivered webhooks on disk.
   */
  callback_persist?: boolean;
  /**
   * What the channel downloads automatically.
   */
  media?: {
    /**
     * Kinds of media to download.
     */
    auto_download?: ('image' | 'audio' | 'voice' | 'video' | 'document' | 'sticker' | (string & {}))[];
    /**
     * Download profile pictures after login.
     */
    init_avatars?: boolean;
  };
  /**
   * All receivers. A PATCH replaces the whole list.
   */
  webhooks?: WebhookSettings[];
  /**
   * SOCKS5 proxy of the channel; empty for none.
   */
  proxy?: string;
  /**
   * Proxy for the login of a mobile channel.
   */
  mobile_proxy?: string;
  /**
   * Do not appear online, so that the phone keeps showing notifications.
   */
  offline_mode?: boolean;
  /**
   * Cache the whole message history after login.
   */
  full_history?: boolean;
  /**
   * Chats whose presences are ignored, in newer versions of the service.
   */
  ignored_presences?: ChatId[];
}

/**
 * Response of PATCH /settings: the settings before and after, and the names of those that changed.
 */
export interface SettingsUpdateResponse {
  /**
   * Settings before the change.
   */
  before_update: Settings;
  /**
   * Settings after the change.
   */
  after_update: Settings;
  /**
   * Names of the settings that changed.
   */
  changes: string[];
}

/**
 * A video note: a short, round video recorded in the chat.
 */
export interface ShortMessage extends MessageBase {
  /**
   * Always `short`.
   */
  type: 'short';
  /**
   * The video note, with the properties of a video.
   */
  short: VideoContent;
}

/**
 * Size of an image.
 */
export interface SizeBase {
  /**
   * Width in pixels.
   */
  width?: number;
  /**
   * Height in pixels.
   */
  height?: number;
}

/**
 * Request body of PUT /messages/{MessageID}/star.
 */
export interface StarMessageRequest {
  /**
   * Whether to star or unstar the message.
   */
  starred?: boolean;
}

/**
 * Delivery status of a message, or a view of a story. A message has several statuses over time; each may be sent more than once, in any order.
 */
export interface Status {
  /**
   * Id of the message, the same as in `messages.post`.
   */
  id: string;
  /**
   * The status as a number. 3 is delivered and 4 is read. The other numbers are not documented, so use `status` to distinguish statuses.
   */
  code: number;
  /**
   * The status as text.
   */
  status: MessageStatus;
  /**
   * JID of the chat that the message belongs to, or `stories` for a story. For an incoming message, the chat of its sender.
   */
  recipient_id?: MessageChatId;
  /**
   * Who viewed the story. Only in story views.
   */
  viewer_id?: ContactId;
  /**
   * When the message reached this status, in seconds, but as a string, unlike the timestamps of messages and calls.
   */
  timestamp: TimestampSecondsText;
  /**
   * Why the message was not sent. Absent if nothing failed.
   */
  errors?: GatewayError[];
}

/**
 * The status of a message changed: sent, delivered, read, played, or failed. Also sent for an incoming message when you read it. Statuses can be repeated, out of order, and earlier than the response to the request that sent the message.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface StatusesPostWebhook {
  /**
   * The statuses, each of one message.
   */
  statuses: Status[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'statuses';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Someone viewed your story. The entries have the shape of `statuses.post`, with `stories` as the chat and the viewer in `viewer_id`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/views-of-stories-statuses
 */
export interface StatusesPutWebhook {
  /**
   * The views; one entry for each story and viewer.
   */
  statuses: Status[];
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'statuses';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'put';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * Response of GET /statuses/{MessageID}: who received, read, played or viewed one of your own messages or stories.
 */
export interface StatusesResponse {
  /**
   * The statuses, each with its `viewer_id`. Which of several statuses of one person the service lists is not documented; the mock lists the furthest.
   */
  statuses: Status[];
}

/**
 * A sticker: a static or animated WebP image.
 */
export interface StickerContent extends MediaFileBase {
  /**
   * `true` if the sticker is animated.
   */
  animated?: boolean;
  /**
   * PNG thumbnail of the sticker in base64, with or without the prefix `data:image/png;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * Width of the sticker in pixels, known before it is downloaded.
   */
  width?: number;
  /**
   * Height of the sticker in pixels, known before it is downloaded.
   */
  height?: number;
}

/**
 * A static or animated sticker.
 */
export interface StickerMessage extends MessageBase {
  /**
   * Always `sticker`.
   */
  type: 'sticker';
  /**
   * The sticker: its id, its size.
   */
  sticker: StickerContent;
}

/**
 * Who can see a story.
 */
export interface StoryAudienceBase {
  /**
   * Show it only to these contacts.
   */
  contacts?: ContactId[];
  /**
   * Show it to everyone except these contacts.
   */
  exclude_contacts?: ContactId[];
}

/**
 * A colour of a story: alpha, red, green and blue in hexadecimal. The pattern also accepts six and seven digits.
 */
export type StoryColor = string;

/**
 * A story (status) of a contact or of your own: `chat_id` is `stories`. Its content is in the property named after the kind of story, so exactly one of them is set.
 */
export interface StoryMessage extends MessageBase {
  /**
   * Always `story`.
   */
  type: 'story';
  /**
   * Text of a text-only story.
   */
  text?: TextContent;
  /**
   * Image of the story.
   */
  image?: ImageContent;
  /**
   * Video of the story.
   */
  video?: VideoContent;
  /**
   * Audio of the story.
   */
  audio?: AudioContent;
  /**
   * Voice recording of the story.
   */
  voice?: AudioContent;
  /**
   * Link of the story, with its preview.
   */
  link_preview?: LinkPreviewContent;
}

/**
 * How the text of a story is displayed.
 */
export interface StoryTextBase {
  /**
   * Background colour; defaults to transparent.
   */
  background_color?: StoryColor;
  /**
   * Text colour; defaults to white.
   */
  caption_color?: StoryColor;
  /**
   * Typeface of the text.
   */
  font_type?:
    | 'SYSTEM'
    | 'SYSTEM_TEXT'
    | 'FB_SCRIPT'
    | 'SYSTEM_BOLD'
    | 'MORNINGBREEZE_REGULAR'
    | 'CALISTOGA_REGULAR'
    | 'EXO2_EXTRABOLD'
    | 'COURIERPRIME_BOLD';
}

/**
 * A subscription of a webhook URL to one event. Requests use the properties `type` and `method`; webhooks themselves use `type` and `event`.
 */
export interface Subscription {
  /**
   * Family of events. `message`, `ack`, `chat` and `status` are legacy names that are still accepted.
   */
  type:
    | 'messages'
    | 'statuses'
    | 'chats'
    | 'contacts'
    | 'groups'
    | 'presences'
    | 'calls'
    | 'channel'
    | 'users'
    | 'labels'
    | 'service'
    | 'message'
    | 'ack'
    | 'chat'
    | 'status';
  /**
   * Method within the family.
   */
  method: 'post' | 'put' | 'patch' | 'delete';
}

/**
 * Response to an operation that succeeded.
 */
export interface SuccessResponse {
  /**
   * Always `true`. The vendor's OpenAPI requires a property `result` that it does not declare; responses contain `success`.
   */
  success: boolean;
}

/**
 * A notice from WhatsApp in a chat.
 */
export interface SystemContent {
  /**
   * Text of the notice.
   */
  body?: string;
}

/**
 * A notice from WhatsApp in the chat. It has no author, so do not reply to it.
 */
export interface SystemMessage extends MessageBase {
  /**
   * Always `system`.
   */
  type: 'system';
  /**
   * The notice. May be absent.
   */
  system?: SystemContent;
}

/**
 * A button of a template message. Its other properties depend on `type`.
 */
export interface TemplateButton {
  /**
   * Id of the button, which the reply contains.
   */
  id?: string;
  /**
   * What the button does.
   */
  type?: TemplateButtonType;
  /**
   * Label of the button.
   */
  text?: string;
  /**
   * Page that a `url` button opens.
   */
  url?: string;
  /**
   * Number that a `phone_number` button dials.
   */
  phone_number?: string;
  /**
   * Text that a `copy_code` button copies to the clipboard.
   */
  copy_code?: string;
}

/**
 * What a button of a template does: `quick_reply` appears in the vendor's samples, the others in its OpenAPI. The values differ from those of buttons outside templates: `phone_number` dials a number, `copy_code` copies a text.
 */
export type TemplateButtonType =
  'quick_reply' | 'simple' | 'reply' | 'url' | 'phone_number' | 'copy_code' | (string & {});

/**
 * Header of a template message: a plain string, as in the vendor's sample of a quoted template, or an object, as in its OpenAPI, whose `type` indicates which property is set.
 */
export type TemplateHeader =
  | string
  | {
      /**
       * Indicates which of the other properties is set.
       */
      type?: TemplateHeaderType;
      /**
       * Header with a text.
       */
      text?: TextContent;
      /**
       * Header with an image.
       */
      image?: ImageContent;
      /**
       * Header with a video.
       */
      video?: VideoContent;
      /**
       * Header with a document.
       */
      document?: DocumentContent;
      /**
       * Header with a location.
       */
      location?: LocationContent;
    };

/**
 * Kind of the header of a template; also the name of the property that contains it.
 */
export type TemplateHeaderType = 'text' | 'image' | 'video' | 'document' | 'location' | (string & {});

/**
 * A text, and the buttons or the list that a business may have added below it.
 */
export interface TextContent {
  /**
   * The text, including WhatsApp's markup for bold, italic and so on. People are mentioned by number: `@919984351847`.
   */
  body: string;
  /**
   * Buttons that a business added below the message. Absent on messages from people.
   */
  buttons?: Button[];
  /**
   * Sections of a list that a business added below the text.
   */
  sections?: ListSection[];
  /**
   * Label of the button that opens the list in `sections`.
   */
  button?: string;
  /**
   * `true` if the recipient can open it only once; otherwise absent.
   */
  view_once?: boolean;
}

/**
 * A plain text. A text with a link may have type `link_preview` instead.
 */
export interface TextMessage extends MessageBase {
  /**
   * Always `text`.
   */
  type: 'text';
  /**
   * The text, and what a business added below it.
   */
  text: TextContent;
}

/**
 * A text of an interactive message, quoted or not: a plain string, or an object with the string. The vendor's sample of a quote has a string, and so have messages reported live; its OpenAPI describes the object. Check the type before you read it.
 */
export type TextOrString =
  | string
  | {
      /**
       * The text in the object.
       */
      text?: string;
    };

/**
 * Unix time in whole milliseconds (since 1970-01-01 UTC). Only calls use it; everything else uses seconds. The lower bound detects values in seconds.
 */
export type TimestampMilliseconds = number;

/**
 * Unix time in whole seconds (since 1970-01-01 UTC): multiply by 1000 for a JavaScript Date. The upper bound, far in the future, detects values in milliseconds.
 */
export type TimestampSeconds = number;

/**
 * Unix time in whole seconds (since 1970-01-01 UTC), as a string. Only statuses use it: convert it with Number() before you compare it with the timestamp of a message.
 */
export type TimestampSecondsText = string;

/**
 * A message that the service could not read. It has no content, and often follows a real message within seconds: a bot that replies to every message replies twice.
 */
export interface UnknownMessage extends MessageBase {
  /**
   * Always `unknown`.
   */
  type: 'unknown';
}

/**
 * A message was unpinned in the chat.
 */
export interface UnpinAction extends ActionBase {
  /**
   * Always `unpin`.
   */
  type: 'unpin';
  /**
   * Id of the unpinned message, as in its own `id`.
   */
  target: string;
}

/**
 * Request body of PUT /groups/{GroupID}. Absent properties keep their value.
 */
export interface UpdateGroupInfoRequest {
  /**
   * New name of the group.
   */
  subject?: string;
  /**
   * New description of the group.
   */
  description?: string;
}

/**
 * Request body of PATCH /groups/{GroupID}: set who can do what.
 */
export interface UpdateGroupSettingRequest {
  /**
   * The permission to set.
   */
  setting: 'send_messages' | 'edit_group_info' | 'approve_participants' | 'add_participants';
  /**
   * Who has the permission.
   */
  policy: 'anyone' | 'admins';
}

/**
 * Request body of PATCH /business/products/{ProductID}. What is left out stays as it is, except the images, which are required.
 */
export interface UpdateProductRequest extends ProductEditBase {
  /**
   * Name of the product.
   */
  name?: string;
  /**
   * Description of the product.
   */
  description?: string;
  /**
   * Price of one item. The vendor does not specify the unit.
   */
  price?: number;
  /**
   * Currency of the price, as an ISO 4217 code. The vendor accepts those of a list only, which lacks new ones.
   */
  currency?: string;
}

/**
 * Request body of PATCH /users/profile: your public profile. Absent properties keep their value.
 */
export interface UpdateProfileRequest {
  /**
   * New name.
   */
  name?: string;
  /**
   * New "about" text.
   */
  about?: string;
  /**
   * New picture: a URL, or base64 data.
   */
  icon?: string;
}

/**
 * Body of POST /media as JSON; it can be the bare file instead.
 */
export interface UploadMediaRequest {
  /**
   * The file: a URL, or its bytes as a data URI in base64.
   */
  media: MediaSource;
  /**
   * Keep the file as it is: the service does not convert it.
   */
  no_encode?: boolean;
}

/**
 * A file that was uploaded.
 */
export interface UploadedMedia {
  /**
   * Id of the file, by which messages can refer to it.
   */
  id: string;
}

/**
 * The public profile of an account: response of GET /users/profile and of GET /contacts/{ContactID}/profile.
 */
export interface UserProfileResponse {
  /**
   * Name that the person chose in WhatsApp.
   */
  name?: string;
  /**
   * The "about" text.
   */
  about?: string;
  /**
   * URL of the picture as a thumbnail.
   */
  icon?: string;
  /**
   * URL of the picture in full size.
   */
  icon_full?: string;
}

/**
 * The channel was logged out of its WhatsApp account, for example by `POST /users/logout`. Nothing is sent or received until someone logs in again.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface UsersDeleteWebhook {
  /**
   * The account that the channel was logged in to. A single object, not an array.
   */
  user: Contact;
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'users';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'delete';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * The channel was logged in to a WhatsApp account.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface UsersPostWebhook {
  /**
   * The account that the channel is logged in to. A single object, not an array.
   */
  user: Contact;
  /**
   * The event. Sent in `body` mode only; in `path` and `method` mode the request line contains it.
   */
  event: {
    /**
     * Family of the event.
     */
    type: 'users';
    /**
     * What happened within the family. The vendor's OpenAPI calls this property `method`; payloads do not.
     */
    event: 'post';
  };
  /**
   * The channel that the webhook is about.
   */
  channel_id: ChannelId;
}

/**
 * A video, a video note, or a GIF, which WhatsApp sends as a video.
 */
export interface VideoContent extends MediaFileBase {
  /**
   * Caption of the video. Absent if the sender wrote none.
   */
  caption?: string;
  /**
   * JPEG thumbnail of the first frame in base64, with or without the prefix `data:image/jpeg;base64,`. Small enough to display while the file is downloaded.
   */
  preview?: string;
  /**
   * Width of the video in pixels, known before it is downloaded.
   */
  width?: number;
  /**
   * Height of the video in pixels, known before it is downloaded.
   */
  height?: number;
  /**
   * Duration in whole seconds.
   */
  seconds?: number;
  /**
   * `true` if the app plays it automatically, as it does with GIFs.
   */
  autoplay?: boolean;
  /**
   * Buttons that a business added below the message. Absent on messages from people.
   */
  buttons?: Button[];
}

/**
 * A video. Video notes have type `short`, GIFs have type `gif`.
 */
export interface VideoMessage extends MessageBase {
  /**
   * Always `video`.
   */
  type: 'video';
  /**
   * The video: its id, its duration, its caption.
   */
  video: VideoContent;
}

/**
 * Whether a message can be opened more than once.
 */
export interface ViewOnceBase {
  /**
   * Allow the message to be opened only once.
   */
  view_once?: boolean;
}

/**
 * A voice message, recorded in the chat. Attached audio files have type `audio`.
 */
export interface VoiceMessage extends MessageBase {
  /**
   * Always `voice`.
   */
  type: 'voice';
  /**
   * The recording: its id, its duration.
   */
  voice: AudioContent;
}

/**
 * Someone voted in a poll, changed their vote, or withdrew it. Contains the complete vote of that person, not the difference.
 */
export interface VoteAction extends ActionBase {
  /**
   * Always `vote`.
   */
  type: 'vote';
  /**
   * Id of the poll message, as in its own `id`.
   */
  target: string;
  /**
   * Ids of the options that the voter has selected now, as in `results[].id` of the poll. Empty when the vote was withdrawn.
   */
  votes?: string[];
}

/**
 * Where webhooks are sent.
 */
export interface WebhookAddressBase {
  /**
   * URL that webhooks are sent to; http or https.
   */
  url: string;
  /**
   * Up to five additional headers, by name. The only way to authenticate the sender: webhooks are not signed.
   */
  headers?: Record<string, string>;
}

/**
 * How a webhook indicates its event: `body` sends everything to the URL, `path` appends the event to the path, `method` uses the HTTP method.
 */
export type WebhookMode = 'body' | 'path' | 'method';

/**
 * A receiver of webhooks: its URL, its mode and its events.
 */
export interface WebhookSettings extends WebhookAddressBase {
  /**
   * How a webhook indicates its event. Defaults to `body`.
   */
  mode?: WebhookMode;
  /**
   * The events to send.
   */
  events?: Subscription[];
  /**
   * Also send messages from ads that could not be decrypted.
   */
  send_undecrypted_ad?: boolean;
  /**
   * Webhooks delayed for longer are not sent; `null` for no limit.
   */
  webhook_max_age_seconds?: number | null;
}

/**
 * Request body of POST /settings/webhook_test: send a test webhook to a receiver. Its content is not documented; only the family of the event can be chosen.
 */
export interface WebhookTestRequest extends WebhookAddressBase {
  /**
   * Family of the event.
   */
  type:
    | 'messages'
    | 'statuses'
    | 'chats'
    | 'contacts'
    | 'groups'
    | 'presences'
    | 'calls'
    | 'channel'
    | 'users'
    | 'labels'
    | 'service';
  /**
   * How the webhook indicates its event.
   */
  mode: WebhookMode;
}

/**
 * Any webhook that Whapi.Cloud sends.
 */
export type WhapiWebhook =
  | CallsPostWebhook
  | ChannelPatchWebhook
  | ChannelPostWebhook
  | ChatsDeleteWebhook
  | ChatsPatchWebhook
  | ChatsPostWebhook
  | ChatsPutWebhook
  | ContactsPatchWebhook
  | ContactsPostWebhook
  | GroupsPatchWebhook
  | GroupsPostWebhook
  | GroupsPutWebhook
  | LabelsDeleteWebhook
  | LabelsPostWebhook
  | MessagesDeleteWebhook
  | MessagesPatchWebhook
  | MessagesPostWebhook
  | MessagesPutWebhook
  | PresencesPostWebhook
  | ServicePostWebhook
  | StatusesPostWebhook
  | StatusesPutWebhook
  | UsersDeleteWebhook
  | UsersPostWebhook;

/**
 * The name of an event: `<type>.<method>`, such as `chats.patch`.
 */
export type WhapiEventName =
  | 'calls.post'
  | 'channel.patch'
  | 'channel.post'
  | 'chats.delete'
  | 'chats.patch'
  | 'chats.post'
  | 'chats.put'
  | 'contacts.patch'
  | 'contacts.post'
  | 'groups.patch'
  | 'groups.post'
  | 'groups.put'
  | 'labels.delete'
  | 'labels.post'
  | 'messages.delete'
  | 'messages.patch'
  | 'messages.post'
  | 'messages.put'
  | 'presences.post'
  | 'service.post'
  | 'statuses.post'
  | 'statuses.put'
  | 'users.delete'
  | 'users.post';

/**
 * The webhook of each event, by the name of the event.
 */
export interface WebhookByEvent {
  'calls.post': CallsPostWebhook;
  'channel.patch': ChannelPatchWebhook;
  'channel.post': ChannelPostWebhook;
  'chats.delete': ChatsDeleteWebhook;
  'chats.patch': ChatsPatchWebhook;
  'chats.post': ChatsPostWebhook;
  'chats.put': ChatsPutWebhook;
  'contacts.patch': ContactsPatchWebhook;
  'contacts.post': ContactsPostWebhook;
  'groups.patch': GroupsPatchWebhook;
  'groups.post': GroupsPostWebhook;
  'groups.put': GroupsPutWebhook;
  'labels.delete': LabelsDeleteWebhook;
  'labels.post': LabelsPostWebhook;
  'messages.delete': MessagesDeleteWebhook;
  'messages.patch': MessagesPatchWebhook;
  'messages.post': MessagesPostWebhook;
  'messages.put': MessagesPutWebhook;
  'presences.post': PresencesPostWebhook;
  'service.post': ServicePostWebhook;
  'statuses.post': StatusesPostWebhook;
  'statuses.put': StatusesPutWebhook;
  'users.delete': UsersDeleteWebhook;
  'users.post': UsersPostWebhook;
}

/**
 * The bodies of REST requests by the name of their type.
 */
export interface RequestByName {
  AcceptGroupInviteRequest: AcceptGroupInviteRequest;
  AddContactRequest: AddContactRequest;
  AnswerGroupApplicationRequest: AnswerGroupApplicationRequest;
  ArchiveChatRequest: ArchiveChatRequest;
  ChangeChannelModeRequest: ChangeChannelModeRequest;
  ChangeCommunitySettingsRequest: ChangeCommunitySettingsRequest;
  ChangeStatusRequest: ChangeStatusRequest;
  CheckContactsRequest: CheckContactsRequest;
  CopyStoryRequest: CopyStoryRequest;
  CreateCallEventRequest: CreateCallEventRequest;
  CreateChannelRequest: CreateChannelRequest;
  CreateCollectionRequest: CreateCollectionRequest;
  CreateCommunityGroupRequest: CreateCommunityGroupRequest;
  CreateCommunityRequest: CreateCommunityRequest;
  CreateGroupCallLinkRequest: CreateGroupCallLinkRequest;
  CreateGroupRequest: CreateGroupRequest;
  CreateLabelRequest: CreateLabelRequest;
  CreateNewsletterRequest: CreateNewsletterRequest;
  CreateProductRequest: CreateProductRequest;
  EditBusinessProfileRequest: EditBusinessProfileRequest;
  EditCollectionRequest: EditCollectionRequest;
  EditContactRequest: EditContactRequest;
  EditNewsletterRequest: EditNewsletterRequest;
  ExtendChannelRequest: ExtendChannelRequest;
  ForwardMessageRequest: ForwardMessageRequest;
  GroupParticipantsRequest: GroupParticipantsRequest;
  InviteNewsletterAdminRequest: InviteNewsletterAdminRequest;
  PatchChatRequest: PatchChatRequest;
  PinMessageRequest: PinMessageRequest;
  ReactToMessageRequest: ReactToMessageRequest;
  RejectCallRequest: RejectCallRequest;
  RenameLabelRequest: RenameLabelRequest;
  SendAudioRequest: SendAudioRequest;
  SendCarouselRequest: SendCarouselRequest;
  SendCatalogRequest: SendCatalogRequest;
  SendContactListRequest: SendContactListRequest;
  SendContactRequest: SendContactRequest;
  SendDocumentRequest: SendDocumentRequest;
  SendEventRequest: SendEventRequest;
  SendGifRequest: SendGifRequest;
  SendGroupInviteRequest: SendGroupInviteRequest;
  SendImageRequest: SendImageRequest;
  SendInteractiveRequest: SendInteractiveRequest;
  SendLinkPreviewRequest: SendLinkPreviewRequest;
  SendLiveLocationRequest: SendLiveLocationRequest;
  SendLocationRequest: SendLocationRequest;
  SendMediaRequest: SendMediaRequest;
  SendNewsletterInviteRequest: SendNewsletterInviteRequest;
  SendPollRequest: SendPollRequest;
  SendPresenceRequest: SendPresenceRequest;
  SendProductRequest: SendProductRequest;
  SendQuizRequest: SendQuizRequest;
  SendSavedContactRequest: SendSavedContactRequest;
  SendShortRequest: SendShortRequest;
  SendStickerRequest: SendStickerRequest;
  SendStoryAudioRequest: SendStoryAudioRequest;
  SendStoryMediaRequest: SendStoryMediaRequest;
  SendStoryRequest: SendStoryRequest;
  SendStoryTextRequest: SendStoryTextRequest;
  SendTextRequest: SendTextRequest;
  SendVideoRequest: SendVideoRequest;
  SendVoiceRequest: SendVoiceRequest;
  SetGroupIconRequest: SetGroupIconRequest;
  SetPresenceRequest: SetPresenceRequest;
  Settings: Settings;
  StarMessageRequest: StarMessageRequest;
  UpdateGroupInfoRequest: UpdateGroupInfoRequest;
  UpdateGroupSettingRequest: UpdateGroupSettingRequest;
  UpdateProductRequest: UpdateProductRequest;
  UpdateProfileRequest: UpdateProfileRequest;
  UploadMediaRequest: UploadMediaRequest;
  WebhookTestRequest: WebhookTestRequest;
}

/**
 * The members of `Action` by their `type`.
 */
export interface ActionByType {
  ephemeral: EphemeralAction;
  delete: DeleteAction;
  reaction: ReactionAction;
  edit: EditAction;
  edited: EditedAction;
  vote: VoteAction;
  comment: CommentAction;
  event_response: EventResponseAction;
  pin: PinAction;
  unpin: UnpinAction;
}

/**
 * The members of `Message` by their `type`.
 */
export interface MessageByType {
  text: TextMessage;
  image: ImageMessage;
  video: VideoMessage;
  gif: GifMessage;
  short: ShortMessage;
  audio: AudioMessage;
  voice: VoiceMessage;
  document: DocumentMessage;
  documentWithCaption: DocumentWithCaptionMessage;
  link_preview: LinkPreviewMessage;
  location: LocationMessage;
  live_location: LiveLocationMessage;
  contact: ContactMessage;
  contact_list: ContactListMessage;
  sticker: StickerMessage;
  poll: PollMessage;
  poll_update: PollUpdateMessage;
  interactive: InteractiveMessage;
  reply: ReplyMessage;
  buttons: ButtonsMessage;
  list: ListMessage;
  carousel: CarouselMessage;
  hsm: HsmMessage;
  order: OrderMessage;
  product: ProductMessage;
  catalog: CatalogMessage;
  group_invite: GroupInviteMessage;
  newsletter_invite: NewsletterInviteMessage;
  admin_invite: AdminInviteMessage;
  event: EventMessage;
  story: StoryMessage;
  album: AlbumMessage;
  pin: PinMessage;
  system: SystemMessage;
  call: CallMessage;
  action: ActionMessage;
  unknown: UnknownMessage;
}

/**
 * The members of `ReplyContent` by their `type`.
 */
export interface ReplyContentByType {
  buttons_reply: ButtonsReplyContent;
  list_reply: ListReplyContent;
}
