// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and generate anew.

/**
 * Body of PUT /groups: join a group.
 */
export interface AcceptGroupInviteRequest {
  /**
   * The last part of the invitation link.
   */
  invite_code: string;
}

/**
 * What an action message reports, told apart by `type`.
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
 * What every action carries. The tolerant profile reads an action of an unknown type as this.
 */
export interface ActionBase {
  /**
   * What happened.
   */
  type: ActionType;
  /**
   * Id of the message the action is about. For an action on the whole chat, such as a timer, it may be the id of the chat or absent.
   */
  target?: string;
}

/**
 * Not something a person reads but something that happened to the chat or to another message: a timer was changed, a reaction left, a vote cast, a message edited or deleted. Comes with the event of new messages, so handlers of texts must look at `type` first.
 */
export interface ActionMessage extends MessageBase {
  /**
   * Always `action`.
   */
  type: 'action';
  /**
   * What happened, told apart by its own `type`.
   */
  action: Action;
}

/**
 * What an action message reports. `edit` and `edited` both occur in the vendor's list without a word on how they differ, so handle both.
 */
export type ActionType =
  'edited' | 'edit' | 'delete' | 'reaction' | 'ephemeral' | 'vote' | 'comment' | 'event_response' | 'pin' | 'unpin';

/**
 * Body of PUT /contacts.
 */
export interface AddContactRequest {
  /**
   * Number of the contact.
   */
  phone: ContactId;
  /**
   * Name of the contact.
   */
  name: string;
}

/**
 * An invitation to become admin of a channel (newsletter).
 */
export interface AdminInviteContent {
  /**
   * What the inviter wrote. Absent when they wrote nothing.
   */
  body?: string;
  /**
   * Id of the channel; ends in `@newsletter`.
   */
  newsletter_id: string;
  /**
   * Name of the channel, as it was when the invitation was sent.
   */
  newsletter_name: string;
  /**
   * Until when the invitation holds: a moment, though the vendor does not say in which unit.
   */
  expiration: number;
  /**
   * Thumbnail of the channel picture, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
}

/**
 * Somebody invites you to help run their channel (newsletter).
 */
export interface AdminInviteMessage extends MessageBase {
  /**
   * Always `admin_invite`.
   */
  type: 'admin_invite';
  /**
   * Which channel it is, and until when the invitation holds.
   */
  admin_invite: AdminInviteContent;
}

/**
 * Announces pictures or videos that were sent together. They follow as messages of their own; this one has no content in any source.
 */
export interface AlbumMessage extends MessageBase {
  /**
   * Always `album`.
   */
  type: 'album';
}

/**
 * Answer of GET /settings/events: every event that can be subscribed to. Which ones the service lists has never been seen.
 */
export type AllowedEventsResponse = Subscription[];

/**
 * Body of POST /chats/{ChatID}.
 */
export interface ArchiveChatRequest {
  /**
   * Archive the chat or take it out of the archive.
   */
  archive: boolean;
}

/**
 * A recording: an audio file or a voice message.
 */
export interface AudioContent extends MediaFileBase {
  /**
   * Playing time in whole seconds.
   */
  seconds?: number;
  /**
   * For how many seconds "recording" was shown to the receiver before the voice message came. About sending through the API, not the length: that is `seconds`.
   */
  recording_time?: number;
  /**
   * Loudness over time, which WhatsApp draws beside a voice message. In base64.
   */
  waveform?: string;
}

/**
 * An audio file that was attached. What was spoken into the phone is of type `voice`.
 */
export interface AudioMessage extends MessageBase {
  /**
   * Always `audio`.
   */
  type: 'audio';
  /**
   * The audio file: how to fetch it, and how long it plays.
   */
  audio: AudioContent;
}

/**
 * A button below a message. Which other properties it has depends on `type`.
 */
export interface Button {
  /**
   * What the button does.
   */
  type: ButtonType;
  /**
   * Caption of the button. Buttons of templates and of quoted messages have it in `text` instead.
   */
  title: string;
  /**
   * Your own id of the button. It comes back in the reply behind the prefix `ButtonsV3:`.
   */
  id: string;
  /**
   * Text that a `copy` button puts into the clipboard.
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
 * What pressing a button does: `quick_reply` sends a reply back, `call` dials, `copy` fills the clipboard, `url` opens a page. Only `quick_reply` causes a webhook.
 */
export type ButtonType = 'quick_reply' | 'call' | 'copy' | 'url';

/**
 * A message with buttons of the old style.
 */
export interface ButtonsContent {
  /**
   * Text above the buttons. Plain, unlike the text of an interactive message.
   */
  text?: string;
  /**
   * Small text below.
   */
  footer?: string;
  /**
   * The buttons, from top to bottom.
   */
  buttons?: PlainButton[];
}

/**
 * Text with buttons in the old style of WhatsApp. Others are of type `interactive` or `hsm`.
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
   * Id of the button as you gave it, behind the prefix `ButtonsV3:`. Strip the prefix before comparing.
   */
  id: string;
  /**
   * Caption of the button. Not unique: compare `id`.
   */
  title: string;
}

/**
 * Somebody pressed a button.
 */
export interface ButtonsReplyContent extends ReplyBase {
  /**
   * Always `buttons_reply`.
   */
  type: 'buttons_reply';
  /**
   * Which button it was.
   */
  buttons_reply: ButtonsReply;
}

/**
 * A call at one moment of its course. Two things differ from messages: people are named by JID, not by bare digits, and time is counted in milliseconds.
 */
export interface Call {
  /**
   * Id of the call, the same in every webhook about it. In samples 32 hexadecimal digits in capitals.
   */
  id: string;
  /**
   * Who calls, as a JID with its suffix; `from` of a message is bare digits.
   */
  from: MessageChatId;
  /**
   * The chat the call belongs to. The same as `from` at first; in the vendor's sample of an answered call it is another one, so find the caller by `from`.
   */
  chat_id: MessageChatId;
  /**
   * How far the call has come.
   */
  status: CallStatus;
  /**
   * When this step happened, in milliseconds; messages and chats count seconds.
   */
  timestamp: TimestampMilliseconds;
  /**
   * `true` when several people are called at once.
   */
  group_call?: boolean;
  /**
   * `true` for a video call, `false` for a voice call.
   */
  video_call?: boolean;
  /**
   * `true` for an offline call; whose being offline is meant, the vendor does not say.
   */
  offline_call?: boolean;
  /**
   * Delay of the call in milliseconds. Absent in the samples.
   */
  latency?: number;
}

/**
 * Answer of POST /calls.
 */
export interface CallEventCreatedResponse {
  /**
   * Link to the call.
   */
  call_url: string;
}

/**
 * A call as an entry in the chat. No source gives it content: what became of the call is told by the event `calls.post`.
 */
export interface CallMessage extends MessageBase {
  /**
   * Always `call`.
   */
  type: 'call';
}

/**
 * How far a call has come: `initiated`, then `ringing`, then `answered` or `missed`. `canceled` is in the vendor's OpenAPI only. Each step is a webhook of its own with the same call id.
 */
export type CallStatus = 'initiated' | 'ringing' | 'missed' | 'canceled' | 'answered';

/**
 * A call began, rings, was answered or was missed: one webhook for each step, all with the id of the call. Unlike messages, calls name people by JID and count time in milliseconds.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/calls
 */
export interface CallsPostWebhook {
  /**
   * The calls, each at its newest step.
   */
  calls: Call[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * What is shown with a picture or a film.
 */
export interface CaptionBase {
  /**
   * Text under the file.
   */
  caption?: string;
  /**
   * Small JPEG, in base64, that is shown until the file has been loaded.
   */
  preview?: string;
}

/**
 * One card of a carousel.
 */
export interface CarouselCard {
  /**
   * Id of the card, as its sender gave it.
   */
  id: string;
  /**
   * Text of the card.
   */
  text?: string;
  /**
   * Picture or video at the top of the card.
   */
  media?: CarouselMedia;
  /**
   * Buttons of this card. Their ids come back in replies, so they should differ from card to card.
   */
  buttons?: Button[];
}

/**
 * Cards to swipe through. Described by the vendor for sending only.
 */
export interface CarouselContent {
  /**
   * Text above the cards.
   */
  body?: InteractiveText;
  /**
   * The cards, in the order in which they are swiped.
   */
  cards: CarouselCard[];
}

/**
 * Picture or video of a card. It has the shape of a request, because only the request is described.
 */
export interface CarouselMedia {
  /**
   * The medium: a URL, base64, or an id at Whapi.
   */
  media?: string;
  /**
   * MIME type of the medium.
   */
  mime_type?: string;
  /**
   * Asks to send the medium as it is, without converting it.
   */
  no_encode?: boolean;
  /**
   * Asks not to reuse a copy from an earlier request.
   */
  no_cache?: boolean;
  /**
   * Text below the medium.
   */
  caption?: string;
}

/**
 * Cards to swipe through, each with a medium and buttons. The vendor lists the type; where its content stands is taken from the request that sends one.
 */
export interface CarouselMessage extends MessageBase {
  /**
   * Always `carousel`.
   */
  type: 'carousel';
  /**
   * The cards, and the text above them. May be absent, as no payload was seen.
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
   * The link, in the shape of a link preview; `catalog_id` says whose catalogue.
   */
  catalog: LinkPreviewContent;
}

/**
 * Body of PUT /status: the text about yourself.
 */
export interface ChangeStatusRequest {
  /**
   * The new text.
   */
  status: string;
}

/**
 * Name of the channel that sends the webhook, given by the vendor. Present in every mode; with several channels on one URL it tells them apart.
 */
export type ChannelId = string;

/**
 * The code to log in with changed: there is a new one, or it ran out. Sent while the channel waits for a login. Only the vendor's OpenAPI describes it; its texts say `channels.patch`, the name of the event is `channel.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface ChannelPatchWebhook {
  /**
   * The code to log in with. A single object, not a list.
   */
  qr: Qr;
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * The channel changed its state: it starts, waits for a login, works, failed or was stopped. Brief changes during the day are normal. The vendor's texts say `channels.post`; the name of the event is `channel.post`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface ChannelPostWebhook {
  /**
   * How the channel is now. A single object, not a list.
   */
  health: Health;
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * State of a channel, as a number and as a word.
 */
export interface ChannelStatus {
  /**
   * The state as a number: 1 `INIT`, 2 `LAUNCH`, 3 `QR`, 5 `ERROR`. 4 must be `AUTH`, the only gap. The numbers of other states are not documented, so branch on `text`.
   */
  code: number;
  /**
   * The state as a word.
   */
  text: ChannelStatusText;
}

/**
 * State of a channel as a word: `INIT` and `LAUNCH` while it starts, `QR` while it waits for a login, `AUTH` when it works, `STOP` when it was stopped, `ERROR` or `SYNC_ERROR` when it failed. `STOP` is on the help pages but not in the OpenAPI; `NOT_INIT` and `SYNC_ERROR` the other way round.
 */
export type ChannelStatusText = 'NOT_INIT' | 'INIT' | 'LAUNCH' | 'QR' | 'AUTH' | 'ERROR' | 'SYNC_ERROR' | 'STOP';

/**
 * A chat as the channel sees it. Properties at their default (false, 0, none) are left out instead of being sent, so read an absent property as its default.
 */
export interface Chat {
  /**
   * JID of the chat.
   */
  id: ChatId;
  /**
   * Name as the phone shows it: address-book name, group subject or channel title. Absent while the chat has none, as in a chat that was just created.
   */
  name?: string;
  /**
   * Kind of chat.
   */
  type: ChatType;
  /**
   * When something last happened in the chat, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * URL of the chat's picture as a thumbnail. The links are signed and expire.
   */
  chat_pic?: string;
  /**
   * URL of the chat's picture in full size. The links are signed and expire.
   */
  chat_pic_full?: string;
  /**
   * `true` while the chat is pinned to the top of the list; otherwise absent.
   */
  pin?: boolean;
  /**
   * `true` while notifications are muted; otherwise absent. This is the key to look at, not `mute_until`.
   */
  mute?: boolean;
  /**
   * When muting ends. Not a sign of being muted: it can be present while `mute` is absent. "For ever" arrives as 18446744073709552000, which is 2^64-1 after a trip through a float64 and beyond Number.MAX_SAFE_INTEGER. Its unit in webhooks is not documented; the REST request takes milliseconds.
   */
  mute_until?: number;
  /**
   * `true` while the chat is archived; otherwise absent.
   */
  archive?: boolean;
  /**
   * How many messages you have not read. Left out when it is 0.
   */
  unread?: number;
  /**
   * `true` while an unread message mentions you; otherwise absent.
   */
  unread_mention?: boolean;
  /**
   * `true` where you may not write, as in a group for admins only; otherwise absent.
   */
  read_only?: boolean;
  /**
   * `true` once the chat is trusted: you wrote in it, or accepted it. Otherwise absent.
   */
  not_spam?: boolean;
  /**
   * The newest message of the chat, whole: the same object as in `messages.post`. The vendor's page cuts it short with dots.
   */
  last_message?: Message;
  /**
   * Every label the chat carries at this moment, not only the ones that changed. Absent while it carries none.
   */
  labels?: Label[];
}

/**
 * Identifies a chat by its WhatsApp JID: `<phone>@s.whatsapp.net` for a person, `<18 digits>@g.us` for a group, `<digits>@newsletter` for a channel, `<digits>@lid` where the phone number is hidden. The pattern is the one the vendor publishes; addresses that WhatsApp uses and that pattern refuses stand beside it one by one.
 */
export type ChatId = string;

/**
 * Name of a property of a chat, as `changes` lists it.
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
  | 'labels';

/**
 * What kind of chat this is. A kind that the vendor cannot name is `unknown`, so the list is closed in both profiles. The chat of stories is a `broadcast`.
 */
export type ChatType = 'group' | 'contact' | 'broadcast' | 'newsletter' | 'unknown';

/**
 * One chat before and after a change. A property that went back to its default, such as the labels of a chat that lost its last one, is missing from `after_update` though `changes` names it.
 */
export interface ChatUpdate {
  /**
   * The whole chat as it was.
   */
  before_update: Chat;
  /**
   * The whole chat as it is now, with all its labels.
   */
  after_update: Chat;
  /**
   * Names of the properties the change touched. Not a strict diff: a listed property can be equal on both sides (the vendor's own sample lists `last_message` and `mute_until` that way).
   */
  changes: ChatProperty[];
}

/**
 * A chat was deleted, for instance by `DELETE /chats/{ChatID}`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsDeleteWebhook {
  /**
   * Ids of the deleted chats. Nothing else is left of them, not even a name.
   */
  chats_removed: ChatId[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A chat changed: label, mute, pin, archive, unread count, last message. It also comes with nearly every message, so a bot that answers to it and to `messages.post` answers twice. New stories of your contacts come this way too, as a change of the chat `status@broadcast`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPatchWebhook {
  /**
   * The chats that changed, each before and after.
   */
  chats_updates: ChatUpdate[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A chat came into being, by an incoming or by an outgoing message. It has no `name` yet, and no `unread` when you wrote first.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPostWebhook {
  /**
   * The new chats.
   */
  chats: Chat[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Chats, by a method that only the vendor's OpenAPI names, beside `chats.post`. When it is sent is not known; no sample has been seen.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPutWebhook {
  /**
   * The chats, each whole.
   */
  chats: Chat[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Answer of GET /chats: one page of chats.
 */
export interface ChatsResponse {
  /**
   * The chats of the page.
   */
  chats: Chat[];
  /**
   * How many chats were asked for.
   */
  count: number;
  /**
   * How many chats there are.
   */
  total: number;
  /**
   * How many chats were skipped.
   */
  offset: number;
}

/**
 * Body of POST /contacts: which numbers are on WhatsApp.
 */
export interface CheckContactsRequest {
  /**
   * Numbers, in any usual notation.
   */
  contacts: string[];
  /**
   * Ask WhatsApp even where the answer is known from before.
   */
  force_check?: boolean;
}

/**
 * Whether somebody is on WhatsApp.
 */
export interface CheckedContact {
  /**
   * The number as it was given.
   */
  input?: string;
  /**
   * Whether there is such a user.
   */
  status?: 'valid' | 'invalid';
  /**
   * Id of the user; absent when there is none.
   */
  wa_id?: string;
}

/**
 * Answer of POST /contacts: who is on WhatsApp. Commands about presences answer the same.
 */
export interface CheckedContactsResponse {
  /**
   * The contacts that were looked up.
   */
  contacts?: CheckedContact[];
}

/**
 * Somebody commented on a message.
 */
export interface CommentAction extends ActionBase {
  /**
   * Always `comment`.
   */
  type: 'comment';
  /**
   * Id of the message commented on: what its own `id` was.
   */
  target: string;
  /**
   * The comment in words. May be absent: no payload was seen.
   */
  comment?: string;
}

/**
 * A person the channel knows, or the account the channel is logged in to. Only `id` is certain.
 */
export interface Contact {
  /**
   * The person's number, or a JID where the number is hidden.
   */
  id: ContactId;
  /**
   * Name in the address book of the channel's phone. The vendor's OpenAPI requires it, yet its own sample of a changed picture leaves it out.
   */
  name?: string;
  /**
   * Name the person chose in WhatsApp, or the name of a business account. Absent in samples.
   */
  pushname?: string;
  /**
   * `true` for a WhatsApp Business account. Absent in samples.
   */
  is_business?: boolean;
  /**
   * URL of the profile picture as a thumbnail. The link is signed and expires, so download it soon.
   */
  profile_pic?: string;
  /**
   * URL of the profile picture in full size. The link is signed and expires.
   */
  profile_pic_full?: string;
  /**
   * The line the person wrote about themselves in WhatsApp. Not to be confused with a story or with the status of a message.
   */
  status?: string;
  /**
   * `true` when the person is in the channel's contact list.
   */
  saved?: boolean;
  /**
   * Phone number, in newer versions of the service: what `id` no longer tells where the number is hidden.
   */
  phone?: string;
  /**
   * Whether the person is in the phone's address book, in newer versions of the service. Its type was never published, so it may be a switch or a text.
   */
  phonebook?: boolean | string;
}

/**
 * A contact as its sender has it in the address book.
 */
export interface ContactContent {
  /**
   * Name to show. May differ from the one in the vCard.
   */
  name?: string;
  /**
   * The vCard with phone numbers, lines broken by newlines. `waid=` in it is the WhatsApp number.
   */
  vcard?: string;
}

/**
 * Identifies a WhatsApp user: as a rule by the digits of the phone number, country code first, without a plus sign. Where the number is hidden, by a JID ending in `@lid`, whose digits are not a phone number.
 */
export type ContactId = string;

/**
 * Several contacts.
 */
export interface ContactListContent {
  /**
   * The contacts, in the order in which they were chosen.
   */
  list: ContactContent[];
}

/**
 * Several contacts, shared together. A single one comes as `contact`.
 */
export interface ContactListMessage extends MessageBase {
  /**
   * Always `contact_list`.
   */
  type: 'contact_list';
  /**
   * The contacts, one level deeper in `list`.
   */
  contact_list: ContactListContent;
}

/**
 * One contact, shared from an address book. Several come as `contact_list`.
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
 * One contact before and after a change.
 */
export interface ContactUpdate {
  /**
   * The contact as it was. In the vendor's sample it is nothing but an id.
   */
  before_update: Contact;
  /**
   * The contact as it is now: its id and what changed. `name` may be missing although the contact has one.
   */
  after_update: Contact;
  /**
   * Names of the properties that changed, such as `profile_pic` and `profile_pic_full`. The part of the sample that holds it was not seen; the vendor's OpenAPI requires it.
   */
  changes: string[];
}

/**
 * A contact changed the profile picture. A changed name comes as `contacts.post`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
 */
export interface ContactsPatchWebhook {
  /**
   * The contacts, each before and after.
   */
  contacts_updates: ContactUpdate[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A contact is new, or was renamed. The vendor says that the two cannot be told apart: look the id up in what you know.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
 */
export interface ContactsPostWebhook {
  /**
   * The contacts, each with its present name.
   */
  contacts: Contact[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Answer of GET /contacts: one page of contacts.
 */
export interface ContactsResponse {
  /**
   * The contacts of the page.
   */
  contacts: Contact[];
  /**
   * How many contacts were asked for.
   */
  count: number;
  /**
   * How many contacts there are.
   */
  total: number;
  /**
   * How many contacts were skipped.
   */
  offset: number;
}

/**
 * Body of PUT /stories/{MessageID}: publish a story once more.
 */
export interface CopyStoryRequest extends StoryAudienceBase {}

/**
 * Body of POST /calls: plan a call.
 */
export interface CreateCallEventRequest {
  /**
   * When the call begins: seconds since 1970-01-01 UTC, as a string.
   */
  start_time: TimestampSecondsText;
}

/**
 * Body of POST /calls/group_link.
 */
export interface CreateGroupCallLinkRequest {
  /**
   * When the call begins: seconds since 1970-01-01 UTC, as a string.
   */
  start_time: TimestampSecondsText;
}

/**
 * Body of POST /groups.
 */
export interface CreateGroupRequest {
  /**
   * Name of the group.
   */
  subject: string;
  /**
   * The first members, besides yourself.
   */
  participants: ContactId[];
}

/**
 * Body of POST /labels.
 */
export interface CreateLabelRequest {
  /**
   * Number of the label, as a string.
   */
  id: string;
  /**
   * Text of the label.
   */
  name: string;
  /**
   * Colour of the label. Unlike in webhooks, an unknown colour is refused.
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
 * Somebody deleted a message for everyone. Captured as a new message of source `system` where a participant deleted theirs; the event `messages.delete` tells ids only.
 */
export interface DeleteAction extends ActionBase {
  /**
   * Always `delete`.
   */
  type: 'delete';
  /**
   * Id of the deleted message: what its own `id` was.
   */
  target: string;
}

/**
 * A document and what is known about it before it is fetched.
 */
export interface DocumentContent extends MediaFileBase {
  /**
   * What the sender wrote below the document. Absent when they wrote nothing.
   */
  caption?: string;
  /**
   * Name of the document in another spelling. `file_name` says the same; read that first.
   */
  filename?: string;
  /**
   * Number of pages, where the file has pages.
   */
  page_count?: number;
  /**
   * Thumbnail of the first page, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * Buttons that a business put below the message. Absent on messages of people.
   */
  buttons?: Button[];
}

/**
 * A file of any kind: a PDF, a spreadsheet, also a picture that was sent as a file.
 */
export interface DocumentMessage extends MessageBase {
  /**
   * Always `document`.
   */
  type: 'document';
  /**
   * The document: how to fetch it, its name, its caption.
   */
  document: DocumentContent;
}

/**
 * A document with a text below it; the only type in camel case. The vendor lists it without saying where the content stands; we take it to be `document`.
 */
export interface DocumentWithCaptionMessage extends MessageBase {
  /**
   * Always `documentWithCaption`.
   */
  type: 'documentWithCaption';
  /**
   * The document with its caption. May be absent, as no payload was seen.
   */
  document?: DocumentContent;
}

/**
 * Somebody edits a message. Only the new content may come along, never the old one.
 */
export interface EditAction extends ActionBase {
  /**
   * Always `edit`.
   */
  type: 'edit';
  /**
   * Id of the edited message: what its own `id` was.
   */
  target: string;
  /**
   * Type of the message after the edit: how to read `edited_content`.
   */
  edited_type?: MessageType;
  /**
   * Content of the message after the edit, without a key for its type.
   */
  edited_content?: QuotedContent;
}

/**
 * Body of PATCH /contacts/{ContactID}.
 */
export interface EditContactRequest {
  /**
   * New name of the contact.
   */
  name: string;
}

/**
 * A message was edited. The vendor lists it beside `edit` and does not say how they differ: treat them alike.
 */
export interface EditedAction extends ActionBase {
  /**
   * Always `edited`.
   */
  type: 'edited';
  /**
   * Id of the edited message: what its own `id` was.
   */
  target: string;
  /**
   * Type of the message after the edit: how to read `edited_content`.
   */
  edited_type?: MessageType;
  /**
   * Content of the message after the edit, without a key for its type.
   */
  edited_content?: QuotedContent;
}

/**
 * Somebody changed the timer of disappearing messages in the chat. The event `chats.patch` does not tell it.
 */
export interface EphemeralAction extends ActionBase {
  /**
   * Always `ephemeral`.
   */
  type: 'ephemeral';
  /**
   * How long messages now live, in seconds; 0 when the timer was switched off. The vendor's sample is cut off where it should stand, so it may be absent.
   */
  ephemeral?: number;
}

/**
 * How the gateway answers what it refuses.
 */
export interface ErrorResponse {
  /**
   * What went wrong; `code` repeats the HTTP status.
   */
  error: GatewayError;
}

/**
 * Whether somebody comes to an event, in capitals. `UNKNOWN` when they have not said so.
 */
export type EventAnswer = 'UNKNOWN' | 'GOING' | 'NOT_GOING';

/**
 * An event that people can say they come to.
 */
export interface EventContent {
  /**
   * Name of the event.
   */
  name: string;
  /**
   * What the event is about, in the words of whoever made it.
   */
  description?: string;
  /**
   * `true` once the event was called off.
   */
  is_canceled?: boolean;
  /**
   * Link to the call that the event takes place in.
   */
  join_link?: string;
  /**
   * When the event begins, in seconds. No end is known.
   */
  start?: TimestampSeconds;
  /**
   * Answers so far, one for each person.
   */
  responses?: EventResponse[];
}

/**
 * An event that people of a chat can say they come to.
 */
export interface EventMessage extends MessageBase {
  /**
   * Always `event`.
   */
  type: 'event';
  /**
   * Name, start and answers of the event. Not to be mixed up with `event` of the webhook.
   */
  event: EventContent;
}

/**
 * One answer to an event.
 */
export interface EventResponse {
  /**
   * Who answered.
   */
  participant?: ContactId;
  /**
   * Whether they come.
   */
  response?: EventAnswer;
  /**
   * When they answered, in seconds.
   */
  timestamp?: TimestampSeconds;
}

/**
 * Somebody said whether they come to an event.
 */
export interface EventResponseAction extends ActionBase {
  /**
   * Always `event_response`.
   */
  type: 'event_response';
  /**
   * Id of the event: what its own `id` was.
   */
  target: string;
  /**
   * Who answered, and what. May be absent: no payload was seen.
   */
  event_response?: EventResponse;
}

/**
 * Body of POST /messages/{MessageID}: send a message on to somebody else.
 */
export interface ForwardMessageRequest {
  /**
   * Whom to send it to: a phone number, or the id of a chat.
   */
  to: string;
  /**
   * Forward it even where the service would not.
   */
  force?: boolean;
}

/**
 * Why something failed: what the REST API answers with, and what a failed message status carries.
 */
export interface GatewayError {
  /**
   * Number of the error. The vendor lists the numbers on its page of errors.
   */
  code: number;
  /**
   * What went wrong, in words for people; branch on `code` instead.
   */
  message: string;
  /**
   * More about the cause. Absent when there is nothing to add.
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
   * The GIF, with all that a video has.
   */
  gif: VideoContent;
}

/**
 * A group: its chat and its members. Only `id` is certain. The vendor's OpenAPI requires `type`, `name`, `participants` and `participants_count` as well, but its own sample lacks the last.
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
   * When something last happened in the group, in seconds. In the sample of a new group, when it was created.
   */
  timestamp?: TimestampSeconds;
  /**
   * URL of the group's picture as a thumbnail. The link is signed and expires.
   */
  chat_pic?: string;
  /**
   * URL of the group's picture in full size. The link is signed and expires.
   */
  chat_pic_full?: string;
  /**
   * `true` while the group is pinned to the top of the chat list; otherwise absent.
   */
  pin?: boolean;
  /**
   * `true` while its notifications are muted; otherwise absent. This is the key to look at, not `mute_until`.
   */
  mute?: boolean;
  /**
   * When muting ends; the unit is not documented. Not a sign of being muted. "For ever" arrives as 18446744073709552000, beyond Number.MAX_SAFE_INTEGER.
   */
  mute_until?: number;
  /**
   * `true` while the group is archived; otherwise absent.
   */
  archive?: boolean;
  /**
   * How many messages of the group you have not read. Left out when it is 0.
   */
  unread?: number;
  /**
   * `true` while an unread message mentions you; otherwise absent.
   */
  unread_mention?: boolean;
  /**
   * `true` where you may not write, as in a group in which only admins do; otherwise absent.
   */
  read_only?: boolean;
  /**
   * `true` once the group is trusted: you wrote in it, or accepted it. Otherwise absent.
   */
  not_spam?: boolean;
  /**
   * The newest message of the group, whole: the same object as in `messages.post`.
   */
  last_message?: Message;
  /**
   * Every label the group carries at this moment. Absent while it carries none.
   */
  labels?: Label[];
  /**
   * Who last changed the name.
   */
  name_owner?: ContactId;
  /**
   * When the name was last changed, in seconds. In a new group, when it was created.
   */
  name_at?: TimestampSeconds;
  /**
   * Text about the group that its members see.
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
   * Number of members. Absent in the vendor's sample although its OpenAPI requires it: count `participants` instead.
   */
  participants_count?: number;
  /**
   * The members with their ranks.
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
   * Who did what the webhook tells, in newer versions of the service. The vendor types it like the id of a chat, so it may be a JID.
   */
  performed_by?: ContactId;
  /**
   * `true` when the group is suspended.
   */
  suspended?: boolean;
  /**
   * `true` when the group was closed.
   */
  terminated?: boolean;
  /**
   * `true` for the group that stands for a whole community.
   */
  is_parent?: boolean;
  /**
   * `true` for the default group of a community.
   */
  is_default_subgroup?: boolean;
  /**
   * `true` when only admins may change name, picture and settings.
   */
  restricted?: boolean;
  /**
   * `true` when only admins may write.
   */
  announcements?: boolean;
  /**
   * `true` when only admins may add members. Spelt like this, unlike its neighbours.
   */
  adminAddMemberMode?: boolean;
  /**
   * Timer of disappearing messages in seconds; 0 when it is off.
   */
  ephemeral?: number;
  /**
   * The last part of the group's invitation link. Whoever has it can join.
   */
  invite_code?: string;
  /**
   * `true` for the group in which a community's admins make announcements. Spelt like this, unlike its neighbours.
   */
  isCommunityAnnounce?: boolean;
  /**
   * JID of the community the group belongs to. Absent outside communities. Spelt like this, unlike its neighbours.
   */
  linkedParent?: GroupId;
}

/**
 * Answer of POST /calls/group_link.
 */
export interface GroupCallLinkResponse {
  /**
   * Link to the call.
   */
  link: string;
}

/**
 * Answer of POST /groups: the new group, and who could not be added.
 */
export interface GroupCreatedResponse {
  /**
   * JID of the group.
   */
  id: GroupId;
  /**
   * Name of the group.
   */
  name: string;
  /**
   * What kind of chat it is.
   */
  type: ChatType;
  /**
   * When something last happened in the chat, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * The members.
   */
  participants: Participant[];
  /**
   * When the name was chosen, in seconds.
   */
  name_at?: TimestampSeconds;
  /**
   * When the group was made, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Who made the group.
   */
  created_by?: ContactId;
  /**
   * Those who could not be added.
   */
  unprocessed_participants?: ContactId[];
}

/**
 * JID of a group: 18 digits, or in old groups the creator's number, a hyphen and a time, then `@g.us`.
 */
export type GroupId = string;

/**
 * Answer of GET /groups/link/{InviteCode}: what a group is like before you join it.
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
   * When the group was made, in seconds.
   */
  created_at?: TimestampSeconds;
  /**
   * Who made the group.
   */
  created_by?: ContactId;
  /**
   * When the name was chosen, in seconds.
   */
  name_at?: TimestampSeconds;
  /**
   * The members.
   */
  participants?: Participant[];
  /**
   * How many members there are. Spelt like this; elsewhere it is `participants_count`.
   */
  participantsCount?: number;
  /**
   * Timer of disappearing messages in seconds; 0 when it is off.
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
   * The link of the invitation, in the shape of a link preview; `invite_code` is what joining takes.
   */
  group_invite: LinkPreviewContent;
}

/**
 * Answer of GET /groups/{GroupID}/invite.
 */
export interface GroupInviteResponse {
  /**
   * The last part of the group's invitation link. Whoever has it can join.
   */
  invite_code: string;
}

/**
 * Answer of PUT /groups.
 */
export interface GroupJoinedResponse {
  /**
   * The group you are in now.
   */
  group_id: GroupId;
}

/**
 * Answer to a change of the members of a group: with whom it worked.
 */
export interface GroupParticipantsChangedResponse {
  /**
   * Whether the command worked. The vendor's OpenAPI requires a property `result` it does not declare, as in every answer of success.
   */
  success: boolean;
  /**
   * With whom it failed.
   */
  failed?: ContactId[];
  /**
   * With whom it worked.
   */
  processed?: ContactId[];
}

/**
 * Body of POST and DELETE /groups/{GroupID}/participants, and of PATCH and DELETE /groups/{GroupID}/admins.
 */
export interface GroupParticipantsRequest {
  /**
   * The members it is about.
   */
  participants: ContactId[];
}

/**
 * One group before and after a change of its name, picture or settings. No sample of it has been seen.
 */
export interface GroupUpdate {
  /**
   * The group as it was. Which properties come with it is not known; only `id` is certain.
   */
  before_update: Group;
  /**
   * The group as it is now. A switch that was turned off may be missing instead of being `false`, as in chats.
   */
  after_update: Group;
  /**
   * Names of the properties of the group that changed, such as `name`, `chat_pic` or `announcements`.
   */
  changes: string[];
}

/**
 * A group changed its name, its picture or its settings. Changes among its members come as `groups.put`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPatchWebhook {
  /**
   * The groups, each before and after.
   */
  groups_updates: GroupUpdate[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * You were added to a group, or a group with you in it was created. Other people joining come as `groups.put`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPostWebhook {
  /**
   * The groups you are in now.
   */
  groups: Group[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Members of a group came, went, or became admin or stopped being one.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
 */
export interface GroupsPutWebhook {
  /**
   * What happened to whom; one entry for each group and action.
   */
  groups_participants: ParticipantEvent[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Answer of GET /groups: one page of groups.
 */
export interface GroupsResponse {
  /**
   * The groups of the page.
   */
  groups: Group[];
  /**
   * How many groups were asked for.
   */
  count: number;
  /**
   * How many groups there are.
   */
  total: number;
  /**
   * How many groups were skipped.
   */
  offset: number;
}

/**
 * How the channel is: its state, since when it runs, and which software it is. Short changes of state during the day are normal, the vendor says: wait a moment before you raise an alarm.
 */
export interface Health {
  /**
   * The channel this is about. Not in the sample, where the property beside `health` names it.
   */
  channel_id?: ChannelId;
  /**
   * When the channel was started, in seconds.
   */
  start_at: TimestampSeconds;
  /**
   * For how many seconds the channel has been running.
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
   * Number of the linked device that the channel is for WhatsApp.
   */
  device_id?: number;
  /**
   * IPv4 address the channel runs at.
   */
  ip?: string;
  /**
   * State of the channel.
   */
  status: ChannelStatus;
  /**
   * The account the channel is logged in to. Absent in the sample, which is of a channel that is only starting.
   */
  user?: Contact;
}

/**
 * A template message of a business (highly structured message).
 */
export interface HsmContent {
  /**
   * What stands above the text: a text, a medium or a place.
   */
  header?: TemplateHeader;
  /**
   * The text with its gaps filled in.
   */
  body?: string;
  /**
   * Small text below.
   */
  footer?: string;
  /**
   * Buttons of the template, from top to bottom.
   */
  buttons?: TemplateButton[];
}

/**
 * A template message of a business (highly structured message), as it was filled in.
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
 * A picture and what is known about it before it is fetched.
 */
export interface ImageContent extends MediaFileBase {
  /**
   * What the sender wrote below the picture. Absent when they wrote nothing.
   */
  caption?: string;
  /**
   * Thumbnail of the picture, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * Width of the picture in pixels, for laying out before it is fetched.
   */
  width?: number;
  /**
   * Height of the picture in pixels, for laying out before it is fetched.
   */
  height?: number;
  /**
   * Buttons that a business put below the message. Absent on messages of people.
   */
  buttons?: Button[];
}

/**
 * A picture. Pictures that were sent as files come as `document`.
 */
export interface ImageMessage extends MessageBase {
  /**
   * Always `image`.
   */
  type: 'image';
  /**
   * The picture: how to fetch it, its size, its caption.
   */
  image: ImageContent;
}

/**
 * What an interactive message offers: one of the three, as `type` beside it says.
 */
export interface InteractiveAction {
  /**
   * A list that a button opens.
   */
  list?: InteractiveList;
  /**
   * Buttons below the text.
   */
  buttons?: Button[];
  /**
   * A product to look at.
   */
  product?: ProductReference;
}

/**
 * A message with buttons, a list or a product. With a medium in its header it carries the properties of a file, too.
 */
export interface InteractiveContent {
  /**
   * Which property of `action` is set.
   */
  type?: InteractiveType;
  /**
   * Text above. Absent when a medium stands there.
   */
  header?: InteractiveText;
  /**
   * The main text.
   */
  body?: InteractiveText;
  /**
   * Small text below.
   */
  footer?: InteractiveText;
  /**
   * What there is to press or choose.
   */
  action: InteractiveAction;
  /**
   * Id of the medium in the header.
   */
  id?: string;
  /**
   * Where to download the medium, for a limited time. Only when the channel downloads media by itself.
   */
  link?: string;
  /**
   * MIME type of the medium in the header.
   */
  mime_type?: string;
  /**
   * Size of the medium in bytes.
   */
  file_size?: number;
  /**
   * Name of the medium.
   */
  file_name?: string;
  /**
   * SHA-256 checksum of the medium, in base64.
   */
  sha256?: string;
  /**
   * When the medium was made, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * A list to choose from, hidden behind a button.
 */
export interface InteractiveList {
  /**
   * The choices, grouped under headings.
   */
  sections: ListSection[];
  /**
   * Caption of the button that opens the list.
   */
  label: string;
}

/**
 * A message with buttons, a list or a product, as a business sends it. What people answer comes back as `reply`.
 */
export interface InteractiveMessage extends MessageBase {
  /**
   * Always `interactive`.
   */
  type: 'interactive';
  /**
   * The texts, and in `action` what there is to press or choose.
   */
  interactive: InteractiveContent;
}

/**
 * Header, body or footer of an interactive message. Quoted messages may have the plain text in its place.
 */
export interface InteractiveText {
  /**
   * The text, with the marks of WhatsApp for bold and italic left in.
   */
  text?: string;
}

/**
 * What an interactive message offers: `list`, `button` for one or more buttons, `product`.
 */
export type InteractiveType = 'list' | 'button' | 'product';

/**
 * A label of WhatsApp Business, as it is attached to chats and messages.
 */
export interface Label {
  /**
   * Number of the label within the channel, written as a string. It stays when the label is renamed.
   */
  id: string;
  /**
   * Text of the label, as WhatsApp Business shows it. May change, so keep the id.
   */
  name: string;
  /**
   * Colour of the label.
   */
  color: LabelColor;
  /**
   * How many chats and messages carry the label. Absent in the webhooks seen so far; part of the REST answer.
   */
  count?: number;
}

/**
 * One of the twenty colours that WhatsApp Business offers for a label, by its CSS colour name.
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
  | 'rebeccapurple';

/**
 * A label was deleted. A label that was only taken off a chat comes as `chats.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/labels
 */
export interface LabelsDeleteWebhook {
  /**
   * The deleted labels: by name in the vendor's sample, by id in its OpenAPI. Compare with both.
   */
  labels_removed: string[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A label was created, renamed or recoloured. The vendor says that these cannot be told apart: an id that you know already means a change. A label put on a chat comes as `chats.patch`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/labels
 */
export interface LabelsPostWebhook {
  /**
   * The labels as they are now.
   */
  labels: Label[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Answer of GET /labels: all labels of the channel, each with its `count`.
 */
export type LabelsResponse = Label[];

/**
 * A link that is shown as a card.
 */
export interface LinkCardBase {
  /**
   * Heading of the card; the name of what the link leads to when absent.
   */
  title?: string;
  /**
   * Text of the message. The service puts the link in place of `%URL%`.
   */
  body?: string;
  /**
   * Small JPEG for the card, in base64, where `preview_type` is `thumbnail`.
   */
  preview?: string;
  /**
   * Picture for the card, where `preview_type` is `media`.
   */
  media?: MediaSource;
}

/**
 * A text with a link and a preview of its target. Invitations and catalogues come in this shape too.
 */
export interface LinkPreviewContent {
  /**
   * The whole text of the message, the link included.
   */
  body: string;
  /**
   * The link as it stands in the text.
   */
  url?: string;
  /**
   * Where the link leads in the end, for instance behind a shortener.
   */
  canonical?: string;
  /**
   * Title of the page; for invitations the name of the group or channel.
   */
  title?: string;
  /**
   * Short description of the page.
   */
  description?: string;
  /**
   * Thumbnail of the page, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * Id of the larger preview picture at Whapi.
   */
  id?: string;
  /**
   * Where to download the larger preview picture. Not the link of the message: that is `url`.
   */
  link?: string;
  /**
   * SHA-256 checksum of the larger preview picture, in base64.
   */
  sha256?: string;
  /**
   * Whose catalogue the link leads to: the WhatsApp id of the owner.
   */
  catalog_id?: string;
  /**
   * Id of the channel (newsletter) the link leads to.
   */
  newsletter_id?: string;
  /**
   * Code of an invitation to a group: the last part of its link.
   */
  invite_code?: string;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * A text with a link that WhatsApp made a preview of. Its text is in `link_preview.body`: a handler that reads `text` only misses such messages.
 */
export interface LinkPreviewMessage extends MessageBase {
  /**
   * Always `link_preview`.
   */
  type: 'link_preview';
  /**
   * The whole text, the link in it, and the preview.
   */
  link_preview: LinkPreviewContent;
}

/**
 * A message with a list of the old style. When it is quoted its texts have other names: `title` and `description`.
 */
export interface ListContent {
  /**
   * Text above, plain.
   */
  header?: string;
  /**
   * The main text, plain.
   */
  body?: string;
  /**
   * Caption of the button that opens the list.
   */
  label?: string;
  /**
   * Small text below, plain.
   */
  footer?: string;
  /**
   * The choices, grouped under headings.
   */
  sections?: ListSection[];
}

/**
 * A message with a list to choose from, in the old style of WhatsApp. What people choose comes back as `reply`.
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
 * The row that was chosen.
 */
export interface ListReply {
  /**
   * Id of the row as you gave it, behind the prefix `ListV3:`. Strip the prefix before comparing.
   */
  id: string;
  /**
   * Text of the row. Not unique: compare `id`.
   */
  title: string;
  /**
   * Smaller text of the row. Absent when the row has none.
   */
  description?: string;
}

/**
 * Somebody chose a row of a list.
 */
export interface ListReplyContent extends ReplyBase {
  /**
   * Always `list_reply`.
   */
  type: 'list_reply';
  /**
   * Which row it was.
   */
  list_reply: ListReply;
}

/**
 * One choice of a list.
 */
export interface ListRow {
  /**
   * Your own id of the row. It comes back in the reply behind the prefix `ListV3:`, and in quotes with it.
   */
  id?: string;
  /**
   * Text of the row.
   */
  title?: string;
  /**
   * Smaller text below the title.
   */
  description?: string;
}

/**
 * Choices under one heading: rows, or products of a catalogue.
 */
export interface ListSection {
  /**
   * Heading of the section.
   */
  title?: string;
  /**
   * The choices.
   */
  rows?: ListRow[];
  /**
   * Products to choose from, in the place of rows.
   */
  product_items?: ProductReference[];
}

/**
 * Where somebody is, at one moment of sharing it.
 */
export interface LiveLocationContent {
  /**
   * Degrees north of the equator; negative in the south.
   */
  latitude: number;
  /**
   * Degrees east of Greenwich; negative in the west.
   */
  longitude: number;
  /**
   * What the sender wrote below the map.
   */
  caption?: string;
  /**
   * Counts the updates. The vendor declares 64 bits, so it may go beyond the safe integers of JavaScript.
   */
  sequence_number?: number;
  /**
   * Time since sharing began. The vendor does not say in which unit.
   */
  time_offset?: number;
  /**
   * Radius in metres within which the position is sure.
   */
  accuracy?: number;
  /**
   * Speed in metres per second.
   */
  speed?: number;
  /**
   * Direction of movement, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * Thumbnail of the map, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * Where somebody is while they move, for as long as they share it.
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
 * A place on the map.
 */
export interface LocationBase {
  /**
   * Degrees north of the equator; negative in the south.
   */
  latitude: number;
  /**
   * Degrees east of Greenwich; negative in the west.
   */
  longitude: number;
  /**
   * Postal address of the place.
   */
  address?: string;
  /**
   * What the place is called.
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
   * By how many metres the place may be off.
   */
  accuracy?: number;
  /**
   * Metres per second.
   */
  speed?: number;
  /**
   * Direction of movement, clockwise from north.
   */
  degrees?: number;
  /**
   * Text that goes with the place.
   */
  comment?: string;
}

/**
 * A place on the map.
 */
export interface LocationContent {
  /**
   * Degrees north of the equator; negative in the south.
   */
  latitude: number;
  /**
   * Degrees east of Greenwich; negative in the west.
   */
  longitude: number;
  /**
   * Name of the place. Absent for a bare point on the map.
   */
  name?: string;
  /**
   * Postal address, in one line or several.
   */
  address?: string;
  /**
   * Page about the place, where the sender picked it from one.
   */
  url?: string;
  /**
   * What the sender wrote below the map.
   */
  comment?: string;
  /**
   * Radius in metres within which the position is sure.
   */
  accuracy?: number;
  /**
   * Speed in metres per second.
   */
  speed?: number;
  /**
   * Direction of movement, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * Thumbnail of the map, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * A place on the map, sent once. One that moves is of type `live_location`.
 */
export interface LocationMessage extends MessageBase {
  /**
   * Always `location`.
   */
  type: 'location';
  /**
   * Coordinates of the place, and its name where it has one.
   */
  location: LocationContent;
}

/**
 * Answer of GET /users/login/{PhoneNumber}.
 */
export interface LoginCodeResponse {
  /**
   * The code to type into the phone.
   */
  code?: string;
}

/**
 * How the service treats a file that it is given.
 */
export interface MediaBase {
  /**
   * Media type of the file, such as `image/png`.
   */
  mime_type?: string;
  /**
   * Send the file as it is: the service does not convert it.
   */
  no_encode?: boolean;
  /**
   * Load the file anew, even if the service still has it.
   */
  no_cache?: boolean;
}

/**
 * What every file carries, whatever its kind.
 */
export interface MediaFileBase {
  /**
   * Id of the file at Whapi, by which it can be fetched: the extension, then hexadecimal parts that contain phone numbers. `media_init` stands for a file that was not loaded yet and cannot be fetched.
   */
  id: string;
  /**
   * Where to download the file, for a limited time. Only when the channel is set to download this kind of media by itself; otherwise fetch it by `id`.
   */
  link?: string;
  /**
   * MIME type of the file, parameters included: `audio/ogg; codecs=opus`.
   */
  mime_type: string;
  /**
   * Size of the file in bytes.
   */
  file_size?: number;
  /**
   * Name of the file, as the sender has it. Not safe as a path.
   */
  file_name?: string;
  /**
   * SHA-256 checksum of the file, in base64 rather than hexadecimal.
   */
  sha256?: string;
  /**
   * When the file was made, in seconds. The vendor's OpenAPI requires it; captured files lack it.
   */
  timestamp?: TimestampSeconds;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * A file to send, in one of three ways that only the service tells apart: a URL to load it from, its bytes as a data URI in base64, or the id of a file that was uploaded before. A multipart request can carry the file itself instead.
 */
export type MediaSource = string;

/**
 * Whom a message mentions.
 */
export interface MentionsBase {
  /**
   * Users to mention.
   */
  mentions?: ContactId[];
}

/**
 * A WhatsApp message, told apart by `type`. The content stands in the property of that name.
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
 * The advertisement on Facebook or Instagram from which a conversation was begun (click to WhatsApp).
 */
export interface MessageAd {
  /**
   * Name of the page that advertises.
   */
  advertiser_name?: string;
  /**
   * Kind of the medium in the advertisement, such as `image` or `video`.
   */
  media_type?: string;
  /**
   * Thumbnail of the advertisement, a JPEG in base64.
   */
  preview?: string;
  /**
   * Address of the thumbnail.
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
   * Address of the picture or video in the advertisement.
   */
  media_url?: string;
  /**
   * Where the advertisement stands: what to count campaigns by.
   */
  source?: MessageAdSource;
  /**
   * `true` when the advertisement brings an automatic answer.
   */
  auto_reply?: boolean;
  /**
   * `true` when the advertisement shows where it comes from.
   */
  attrib?: boolean;
  /**
   * Token of the click that led here (click to WhatsApp). The vendor explains it as "call to action" only.
   */
  ctwa?: string;
  /**
   * Reference that the advertiser set for the advertisement.
   */
  ref?: string;
}

/**
 * The place an advertisement links from.
 */
export interface MessageAdSource {
  /**
   * Id of the source. The vendor does not say whether of the advertisement or of the post.
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
 * What every message carries, whatever its type.
 */
export interface MessageBase {
  /**
   * Id of the message: the WhatsApp id, then the chat, then in groups the sender, each in a base64 of its own and joined by hyphens. Deliveries may repeat; this is what to recognise them by. It contains phone numbers.
   */
  id: string;
  /**
   * What the message is; as a rule names the property with its content.
   */
  type: MessageType;
  /**
   * Finer kind of the message. The vendor does not say which values there are.
   */
  subtype?: string;
  /**
   * JID of the chat the message belongs to, or `stories`. What to send an answer to.
   */
  chat_id: MessageChatId;
  /**
   * Name of the chat; for a person not always the name in `from_name`. Present in captured traffic, left out in most documented samples.
   */
  chat_name?: string;
  /**
   * Who wrote the message, without a JID suffix as a rule; with `@lid` where the number is hidden. In a group not the same as `chat_id`.
   */
  from?: ContactId;
  /**
   * `true` for a message of the channel's own account, whether written on the phone or sent through the API. Answering without looking at it makes a bot answer itself.
   */
  from_me: boolean;
  /**
   * Name the sender chose in WhatsApp, emojis and all; anybody may take any name. Absent on messages that were sent through the API.
   */
  from_name?: string;
  /**
   * Where the message was written. `system` marks what WhatsApp reports and nobody typed.
   */
  source?: MessageSource;
  /**
   * When the message was written, in seconds. After a pause of your receiver it may lie well in the past.
   */
  timestamp: TimestampSeconds;
  /**
   * Number of the linked device that wrote the message. Captured on all that was sent through the API, often absent elsewhere.
   */
  device_id?: number;
  /**
   * How far the message has come when the webhook is sent. Only on messages of your own; what follows is told by the event `statuses.post`.
   */
  status?: MessageStatus;
  /**
   * What the message refers to: a quote, mentions, the advertisement it came from. Absent when there is nothing to refer to.
   */
  context?: MessageContext;
  /**
   * Reactions to the message, counted for each emoji. Who left them is told by actions of type `reaction`.
   */
  reactions?: Reaction[];
  /**
   * Labels of WhatsApp Business that the message carries. Labels of the chat stand on the chat.
   */
  labels?: Label[];
  /**
   * Whether you starred the message. In no vendor document, yet captured.
   */
  starred?: boolean;
}

/**
 * Where a message belongs: the JID of its chat, or the word `stories` for a story. Wider than a chat's own id, because the vendor sets no pattern here and broadcast or device addresses occur.
 */
export type MessageChatId = string;

/**
 * What a message refers to: the message it quotes, the people it mentions, its forwarding, the advertisement it came from, the timer it was sent under.
 */
export interface MessageContext {
  /**
   * `true` when the message was forwarded. Absent otherwise.
   */
  forwarded?: boolean;
  /**
   * How often the message has been forwarded.
   */
  forwarding_score?: number;
  /**
   * The users that the text mentions, without the @ that stands in the text.
   */
  mentions?: ContactId[];
  /**
   * Id of the quoted message.
   */
  quoted_id?: string;
  /**
   * Type of the quoted message: how to read `quoted_content`.
   */
  quoted_type?: MessageType;
  /**
   * Content of the quoted message, without a key for its type. Poorer from WhatsApp Web than from a phone.
   */
  quoted_content?: QuotedContent;
  /**
   * Who wrote the quoted message. `undefined@s.whatsapp.net` where the service does not know.
   */
  quoted_author?: QuotedAuthor;
  /**
   * Lifetime of the message in seconds in a chat with disappearing messages. Occurs as 0 in groups without any.
   */
  ephemeral?: number;
  /**
   * The advertisement that led here. Absent on most messages.
   */
  ad?: MessageAd;
  /**
   * Data about the click that led here, beside `ad`.
   */
  conversion?: MessageConversion;
}

/**
 * Data about the click that led to the conversation.
 */
export interface MessageConversion {
  /**
   * Where the click was. The vendor does not list values.
   */
  source?: string;
  /**
   * Data of the click in base64, opaque.
   */
  data?: string;
  /**
   * Delay in whole seconds. The vendor does not say between what.
   */
  delay?: number;
}

/**
 * Where a message was written: `mobile` on a phone, `web` on a linked device, `api` through Whapi, `business_api` through Meta's API, `system` by WhatsApp itself.
 */
export type MessageSource = 'web' | 'mobile' | 'api' | 'system' | 'business_api' | 'unknown';

/**
 * How far a message of your own has come: `pending` (clock), `sent` (one tick), `delivered` (two ticks), `read` (two blue ticks), `played` (a voice message was heard), or `failed`, or `deleted`.
 */
export type MessageStatus = 'failed' | 'pending' | 'sent' | 'delivered' | 'read' | 'played' | 'deleted';

/**
 * What a message is. As a rule it names the property with the content; exceptions are `story`, `documentWithCaption`, `poll_update`, `pin`, and types without content.
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
 * One message before and after a change.
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
   * The message as it was.
   */
  before_update: Message;
  /**
   * The message as it is now.
   */
  after_update: Message;
  /**
   * Names of what changed, such as `poll`, `text` or `reactions`. Not required by the vendor.
   */
  changes?: string[];
}

/**
 * Messages were deleted: some of them, told by their ids, or all of one chat, which was cleared. Only the vendor's OpenAPI describes it. A message that its sender deleted for everyone was captured as `messages.post` with an action of type `delete` instead, so listen for both.
 */
export type MessagesDeleteWebhook = (
  | {
      /**
       * Ids of the deleted messages. The chat is not told: if you need it, keep which message belongs where.
       */
      messages_removed: string[];
      /**
       * JID of the chat that was cleared. Comes in the place of `messages_removed`, and is a text, not a list.
       */
      messages_removed_all?: MessageChatId;
    }
  | {
      /**
       * Ids of the deleted messages. The chat is not told: if you need it, keep which message belongs where.
       */
      messages_removed?: string[];
      /**
       * JID of the chat that was cleared. Comes in the place of `messages_removed`, and is a text, not a list.
       */
      messages_removed_all: MessageChatId;
    }
) & {
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
};

/**
 * A message changed: it was edited, got a reaction, or a vote in its poll. Listen to it for the votes of a poll. The vendor has published no sample.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPatchWebhook {
  /**
   * The messages, each before and after, with the action that caused the change.
   */
  messages_updates: MessageUpdate[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A message was received or sent, on the phone or through the API; messages of your own come back too, with `from_me`. An action that happened to the chat or to another message comes this way as well, such as a reaction, a deletion for everyone or a changed timer for disappearing messages.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPostWebhook {
  /**
   * The messages, nearly always one.
   */
  messages: Message[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Messages, by a method that the vendor names beside `messages.post` without saying when it is sent. Integrators take it for an older name, or for updated messages; handle it like `messages.post`, and expect ids that you know.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPutWebhook {
  /**
   * The messages, each whole.
   */
  messages: Message[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Answer of GET /messages/list, GET /messages/list/{ChatID} and GET /stories: one page of messages, the newest first unless asked otherwise.
 */
export interface MessagesResponse {
  /**
   * The messages of the page.
   */
  messages: Message[];
  /**
   * How many messages were asked for.
   */
  count: number;
  /**
   * How many messages there are.
   */
  total: number;
  /**
   * How many messages were skipped.
   */
  offset: number;
  /**
   * Index of the first message of the page.
   */
  first?: number;
  /**
   * Index of the last message of the page.
   */
  last?: number;
}

/**
 * An invitation to follow a channel (newsletter).
 */
export interface NewsletterInviteMessage extends MessageBase {
  /**
   * Always `newsletter_invite`.
   */
  type: 'newsletter_invite';
  /**
   * The link of the invitation, in the shape of a link preview; `newsletter_id` says which channel.
   */
  newsletter_invite: LinkPreviewContent;
}

/**
 * An order in sums: how many products, at what price in all.
 */
export interface OrderContent {
  /**
   * Id of the order, by which its products can be asked for.
   */
  order_id?: string;
  /**
   * WhatsApp id of the business that sells.
   */
  seller?: string;
  /**
   * Title of the order.
   */
  title?: string;
  /**
   * What the buyer wrote. Absent when they wrote nothing.
   */
  text?: string;
  /**
   * Secret that asking for the products takes, beside `order_id`. Do not log it.
   */
  token?: string;
  /**
   * Number of products ordered.
   */
  item_count?: number;
  /**
   * Currency of `total_price`, by its three letters of ISO 4217.
   */
  currency?: string;
  /**
   * Price of everything, in `currency`. The vendor does not say in which unit.
   */
  total_price?: number;
  /**
   * How far the order is.
   */
  status?: OrderStatus;
  /**
   * Thumbnail of the first product, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
}

/**
 * Somebody ordered from your catalogue.
 */
export interface OrderMessage extends MessageBase {
  /**
   * Always `order`.
   */
  type: 'order';
  /**
   * Sums of the order. Its products are not in here; they have to be asked for with `order_id` and `token`.
   */
  order: OrderContent;
}

/**
 * How far an order is. Note the single l of `canceled`.
 */
export type OrderStatus = 'new' | 'accepted' | 'canceled';

/**
 * A member of a group.
 */
export interface Participant {
  /**
   * Number of the member, or a JID ending in `@lid` where the number is hidden.
   */
  id: ContactId;
  /**
   * What the member may do in the group.
   */
  rank: ParticipantRank;
}

/**
 * What happened to members of a group: `add`, `remove`, `promote` to admin, `demote` to member. `request`, `revoke_request` and `rejected_request` are in the vendor's OpenAPI only: somebody asks to join, takes that back, or is turned down.
 */
export type ParticipantAction =
  'add' | 'remove' | 'promote' | 'demote' | 'request' | 'revoke_request' | 'rejected_request';

/**
 * Members of one group came, went, or changed their rank. It says who was affected, not who did it, and not how many members there are now.
 */
export interface ParticipantEvent {
  /**
   * JID of the group.
   */
  group_id: GroupId;
  /**
   * Whom it happened to, one or several.
   */
  participants: ContactId[];
  /**
   * What happened to them.
   */
  action: ParticipantAction;
}

/**
 * What a member of a group may do: `member`, `admin`, or `creator`, the admin who made the group.
 */
export type ParticipantRank = 'admin' | 'member' | 'creator';

/**
 * Body of PATCH /chats/{ChatID}: pin, mute, mark as unread, or set the timer of disappearing messages.
 */
export interface PatchChatRequest {
  /**
   * Pin or unpin the chat.
   */
  pin?: boolean;
  /**
   * Mute the chat until this moment in milliseconds since 1970-01-01 UTC; 0 unmutes it.
   */
  mute_until?: number;
  /**
   * Mark the chat as unread or as read.
   */
  mark_unread?: boolean;
  /**
   * Lifetime of messages from now on.
   */
  ephemeral?: 'none' | 'day' | 'week' | 'quarter';
}

/**
 * Somebody pinned a message in the chat. For how long is not told.
 */
export interface PinAction extends ActionBase {
  /**
   * Always `pin`.
   */
  type: 'pin';
  /**
   * Id of the pinned message: what its own `id` was.
   */
  target: string;
}

/**
 * A message was pinned in the chat. The vendor lists the type without saying where the content stands; we take it to be `action`. An `action` of type `pin` reports the same.
 */
export interface PinMessage extends MessageBase {
  /**
   * Always `pin`.
   */
  type: 'pin';
  /**
   * What was pinned. May be absent, as no payload was seen.
   */
  action?: Action;
}

/**
 * Body of POST /messages/{MessageID}/pin.
 */
export interface PinMessageRequest {
  /**
   * For how long the message stays pinned.
   */
  time?: 'day' | 'week' | 'month';
}

/**
 * A button of an old-style message.
 */
export interface PlainButton {
  /**
   * Id of the button, as its sender gave it.
   */
  id?: string;
  /**
   * Caption of the button.
   */
  text?: string;
  /**
   * What pressing the button does.
   */
  type?: PlainButtonType;
}

/**
 * How a button of an old-style message works, in capitals as WhatsApp itself writes it: `RESPONSE` replies, `NATIVE_FLOW` does what the app provides.
 */
export type PlainButtonType = 'UNKNOWN' | 'RESPONSE' | 'NATIVE_FLOW';

/**
 * A poll and its state.
 */
export interface PollContent {
  /**
   * The question.
   */
  title: string;
  /**
   * Texts of the options, in the order in which they are shown.
   */
  options: string[];
  /**
   * How many options one person may choose; 0 for any number.
   */
  vote_limit?: number;
  /**
   * Number of votes over all options. Greater than the number of voters when several options may be chosen.
   */
  total?: number;
  /**
   * How each option stands, one entry for each.
   */
  results?: PollResult[];
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * A poll that somebody put to the chat. Votes come later, as actions of type `vote` and as changes of the message.
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
 * How one option of a poll stands.
 */
export interface PollResult {
  /**
   * Id of the option. Actions of type `vote` name options by it.
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
   * Who voted for the option; with `@lid` where the number is hidden.
   */
  voters: ContactId[];
}

/**
 * Votes changed in a poll. The vendor documents the type by name only; we take the state of the poll to stand in `poll`.
 */
export interface PollUpdateMessage extends MessageBase {
  /**
   * Always `poll_update`.
   */
  type: 'poll_update';
  /**
   * The poll as it stands after the vote. May be absent, as no payload was seen.
   */
  poll?: PollContent;
}

/**
 * What a contact is doing right now. Only contacts that you asked for with `POST /presences/{EntryID}` are reported.
 */
export interface Presence {
  /**
   * Whom it is about.
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
 * What somebody is doing right now. `online`, `typing` and `recording` (a voice message) are documented; `offline` and `pending` are in the vendor's OpenAPI only.
 */
export type PresenceStatus = 'online' | 'offline' | 'typing' | 'recording' | 'pending';

/**
 * A contact came online, is typing or recording, or left. Sent only for contacts that you asked for with `POST /presences/{EntryID}`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/presences
 */
export interface PresencesPostWebhook {
  /**
   * Who is doing what.
   */
  presences: Presence[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * How several products are shown. It holds none of them.
 */
export interface ProductItemsContent {
  /**
   * As a list, or as buttons.
   */
  type?: 'list' | 'buttons';
}

/**
 * A product of a catalogue, shared in the chat.
 */
export interface ProductMessage extends MessageBase {
  /**
   * Always `product`.
   */
  type: 'product';
  /**
   * Which product. Name and price are not in here.
   */
  product: ProductReference;
  /**
   * How several products are shown; in spite of its name it holds none.
   */
  product_items?: ProductItemsContent;
}

/**
 * Points to a product. What it is called and costs has to be asked for.
 */
export interface ProductReference {
  /**
   * Id of the catalogue that the product is in.
   */
  catalog_id?: string;
  /**
   * Id of the product within the catalogue.
   */
  product_id?: string;
}

/**
 * A code to log in with. No sample of the webhook has been seen; the properties are those of the vendor's OpenAPI.
 */
export interface Qr {
  /**
   * Whether there is a code to scan.
   */
  status: QrStatus;
  /**
   * The code as a picture, in base64. Absent while there is none.
   */
  base64?: string;
  /**
   * The text in the code, to draw it yourself. Spelt like this; raw data is meant.
   */
  rowdata?: string;
  /**
   * For how many seconds the code can still be scanned; a duration, not a moment.
   */
  expire?: number;
  /**
   * How to log in, in newer versions of the service: by scanning (`qr`), by typing a code (`code`) or by `webauthn`.
   */
  type?: 'qr' | 'code' | 'webauthn';
  /**
   * Id of the login request, in newer versions of the service.
   */
  request_id?: string;
}

/**
 * Whether there is a code to scan: `OK` when there is, `WAITING` before, `TIMEOUT` and `ERROR` when it came to nothing. The vendor names the values without explaining them.
 */
export type QrStatus = 'OK' | 'TIMEOUT' | 'WAITING' | 'ERROR';

/**
 * Who wrote a quoted message: bare digits, or a JID. The digits it begins with are what to compare.
 */
export type QuotedAuthor = string;

/**
 * A button of a quoted message. In the vendor's sample the caption is in `text`; buttons of unquoted messages have it in `title`.
 */
export interface QuotedButton {
  /**
   * What the button does, such as `quick_reply`. Any word, because templates and other messages use different ones.
   */
  type?: string;
  /**
   * Your own id of the button, behind the prefix that replies carry.
   */
  id?: string;
  /**
   * Caption of the button, as the vendor shows it.
   */
  text?: string;
  /**
   * Caption of the button, under the name it has outside quotes.
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
   * Text that the button puts into the clipboard.
   */
  copy_code?: string;
  /**
   * Page of the merchant behind a `url` button.
   */
  merchant_url?: string;
}

/**
 * Content of a quoted message, without a type of its own: `quoted_type` beside it says how to read it. Any of these may be missing; from WhatsApp Web often only `body` comes.
 */
export interface QuotedContent {
  /**
   * Text of the quoted message. An object only where an interactive message was quoted.
   */
  body?: QuotedText;
  /**
   * Text below the quoted medium.
   */
  caption?: string;
  /**
   * Id of the quoted medium; `media_init` while it is not loaded, and then it cannot be fetched.
   */
  id?: string;
  /**
   * Where to download the quoted medium, for a limited time.
   */
  link?: string;
  /**
   * MIME type of the quoted medium.
   */
  mime_type?: string;
  /**
   * Size of the quoted medium in bytes.
   */
  file_size?: number;
  /**
   * Name of the quoted file.
   */
  file_name?: string;
  /**
   * Name of the quoted document in another spelling; captured together with `file_name`.
   */
  filename?: string;
  /**
   * Number of pages of the quoted document.
   */
  page_count?: number;
  /**
   * SHA-256 checksum of the quoted medium, in base64.
   */
  sha256?: string;
  /**
   * Width of the quoted picture or video in pixels.
   */
  width?: number;
  /**
   * Height of the quoted picture or video in pixels.
   */
  height?: number;
  /**
   * Thumbnail of the quoted medium, a JPEG in base64.
   */
  preview?: string;
  /**
   * Playing time of the quoted recording in whole seconds.
   */
  seconds?: number;
  /**
   * `true` when the quoted sticker moves.
   */
  animated?: boolean;
  /**
   * Link in the quoted message, or page about the quoted place.
   */
  url?: string;
  /**
   * Where the quoted link leads in the end.
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
   * Degrees north of the equator of the quoted place.
   */
  latitude?: number;
  /**
   * Degrees east of Greenwich of the quoted place.
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
   * Text above a quoted message with buttons.
   */
  header?: QuotedText;
  /**
   * Small text below a quoted message with buttons or a list.
   */
  footer?: QuotedText;
  /**
   * What the quoted interactive message offered.
   */
  action?: InteractiveAction;
  /**
   * Buttons of the quoted message. Their ids have the prefix that replies carry.
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
   * Caption of the button that opens a quoted list.
   */
  label?: string;
  /**
   * Choices of a quoted list. Ids of their rows have the prefix that replies carry.
   */
  sections?: ListSection[];
  /**
   * `true` when the quoted content could be opened only once.
   */
  view_once?: boolean;
  /**
   * When the quoted medium was made, in seconds.
   */
  timestamp?: TimestampSeconds;
  /**
   * Whether a quoted GIF plays by itself.
   */
  autoplay?: boolean;
  /**
   * For how many seconds "recording" was shown before the quoted voice message was sent.
   */
  recording_time?: number;
  /**
   * Shape of the sound of a quoted voice message, in base64.
   */
  waveform?: string;
  /**
   * Accuracy of the quoted place, in metres.
   */
  accuracy?: number;
  /**
   * Speed at the quoted place, in metres per second.
   */
  speed?: number;
  /**
   * Direction at the quoted place, in degrees clockwise from true north.
   */
  degrees?: number;
  /**
   * What the sender wrote beside the quoted place.
   */
  comment?: string;
  /**
   * Counts the updates of a quoted live location.
   */
  sequence_number?: number;
  /**
   * How long the quoted live location had been shared. The vendor does not say in which unit.
   */
  time_offset?: number;
  /**
   * The contacts of a quoted message with several of them.
   */
  list?: ContactContent[];
  /**
   * How many options of the quoted poll one may choose; 0 for any number.
   */
  vote_limit?: number;
  /**
   * Number of votes in the quoted poll.
   */
  total?: number;
  /**
   * The votes for each option of the quoted poll.
   */
  results?: PollResult[];
  /**
   * Text of the button that opens a quoted list.
   */
  button?: string;
  /**
   * Catalogue that the quoted product or link belongs to.
   */
  catalog_id?: string;
  /**
   * The quoted product.
   */
  product_id?: string;
  /**
   * Channel (newsletter) that the quoted link or invitation leads to.
   */
  newsletter_id?: string;
  /**
   * Name of the channel (newsletter) that the quoted invitation is for.
   */
  newsletter_name?: string;
  /**
   * When the quoted invitation ends. The vendor does not say in which unit.
   */
  expiration?: number;
  /**
   * Code of the quoted invitation to a group.
   */
  invite_code?: string;
}

/**
 * A text within a quoted message: plain, or as an object where the quoted message was an interactive one. The vendor shows it plain; its OpenAPI describes the object. Check which it is before reading.
 */
export type QuotedText =
  | string
  | {
      /**
       * The text within the object.
       */
      text?: string;
    };

/**
 * Body of PUT /messages/{MessageID}/reaction.
 */
export interface ReactToMessageRequest {
  /**
   * The reaction.
   */
  emoji?: string;
}

/**
 * An emoji that people left on a message.
 */
export interface Reaction {
  /**
   * Identifies the reaction.
   */
  id?: string;
  /**
   * The emoji itself.
   */
  emoji: string;
  /**
   * Key under which equal reactions are counted together.
   */
  group_key?: string;
  /**
   * When the reaction was left. The vendor names no unit, so none is promised.
   */
  t?: number;
  /**
   * `true` while you have not seen the reaction.
   */
  unread?: boolean;
  /**
   * How many people left this emoji.
   */
  count?: number;
}

/**
 * Somebody reacted to a message, changed the reaction, or took it back.
 */
export interface ReactionAction extends ActionBase {
  /**
   * Always `reaction`.
   */
  type: 'reaction';
  /**
   * Id of the message reacted to: what its own `id` was.
   */
  target: string;
  /**
   * The emoji, all of its code points: skin tones and joined emojis are longer than one. Empty when the reaction was taken back.
   */
  emoji?: string;
}

/**
 * Body of DELETE /calls/{CallID}, and of the older POST /calls/{CallID}/reject.
 */
export interface RejectCallRequest {
  /**
   * Who calls.
   */
  callFrom: ContactId;
}

/**
 * Body of PATCH /labels/{LabelID}, in newer versions of the service.
 */
export interface RenameLabelRequest {
  /**
   * New text of the label.
   */
  name: string;
}

/**
 * What every reply carries, its kind still unknown.
 */
export interface ReplyBase {
  /**
   * Which kind of choice was made; names the property that holds it.
   */
  type: ReplyType;
}

/**
 * The answer to a message with buttons or a list. The vendor's OpenAPI does not declare it on messages, yet documents and sends it.
 */
export type ReplyContent = ButtonsReplyContent | ListReplyContent;

/**
 * Somebody pressed a button or chose from a list. What they answered to is quoted in `context`.
 */
export interface ReplyMessage extends MessageBase {
  /**
   * Always `reply`.
   */
  type: 'reply';
  /**
   * What was chosen, told apart by its own `type`.
   */
  reply: ReplyContent;
}

/**
 * Which kind of choice was made: a button (`buttons_reply`) or a row of a list (`list_reply`).
 */
export type ReplyType = 'buttons_reply' | 'list_reply';

/**
 * Body of POST /messages/audio.
 */
export interface SendAudioRequest extends SendBase, MediaBase {
  /**
   * The sound.
   */
  media: MediaSource;
  /**
   * How long it plays, in seconds.
   */
  seconds?: number;
  /**
   * Colour behind the sound, where it is shown as a story.
   */
  background_color?: StoryColor;
}

/**
 * Where a message goes, and what it answers or replaces.
 */
export interface SendBase {
  /**
   * Whom to write to: a phone number, or the id of a chat.
   */
  to: string;
  /**
   * Id of the message to quote.
   */
  quoted?: string;
  /**
   * Id of a message of your own to replace.
   */
  edit?: string;
}

/**
 * Body of POST /messages/carousel: cards side by side.
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
 * Body of POST /business/catalogs/{ContactID}: send the link to a catalogue.
 */
export interface SendCatalogRequest extends SendBase, MediaBase, MentionsBase, LinkCardBase {
  /**
   * Text of the card.
   */
  description?: string;
  /**
   * What picture the card has.
   */
  preview_type?: 'product' | 'business_profile' | 'thumbnail' | 'media' | 'style1' | 'style2' | 'style3' | 'none';
}

/**
 * Body of POST /messages/contact_list.
 */
export interface SendContactListRequest extends SendBase {
  /**
   * The contacts.
   */
  list: ContactContent[];
}

/**
 * Body of POST /messages/contact.
 */
export interface SendContactRequest extends SendBase {
  /**
   * Name to show.
   */
  name: string;
  /**
   * The contact as a vCard.
   */
  vcard: string;
}

/**
 * Body of POST /messages/document.
 */
export interface SendDocumentRequest extends SendBase, MediaBase {
  /**
   * The file.
   */
  media: MediaSource;
  /**
   * Text under the file.
   */
  caption?: string;
  /**
   * Name to show. Messages spell it `file_name`.
   */
  filename?: string;
}

/**
 * Body of POST /messages/gif.
 */
export interface SendGifRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase {
  /**
   * The animation.
   */
  media: MediaSource;
  /**
   * Whether it plays without being touched.
   */
  autoplay?: boolean;
}

/**
 * Body of POST /groups/link/{InviteCode}: send the link to a group.
 */
export interface SendGroupInviteRequest extends SendBase, MediaBase, MentionsBase, LinkCardBase {
  /**
   * What picture the card has.
   */
  preview_type?: 'group_picture' | 'thumbnail' | 'media' | 'style1' | 'style2' | 'style3' | 'none';
}

/**
 * Body of POST /messages/image.
 */
export interface SendImageRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The picture.
   */
  media: MediaSource;
}

/**
 * Body of POST /messages/interactive: a text with buttons, a list to choose from, or a product.
 */
export interface SendInteractiveRequest extends SendBase, MediaBase, CaptionBase, SizeBase {
  /**
   * What there is to touch; `button` when absent.
   */
  type?: InteractiveType;
  /**
   * Text above.
   */
  header?: InteractiveText;
  /**
   * The text.
   */
  body?: InteractiveText;
  /**
   * Text below, in small letters.
   */
  footer?: InteractiveText;
  /**
   * The buttons, the list or the product.
   */
  action: InteractiveAction;
  /**
   * Picture or film above the text.
   */
  media?: MediaSource;
}

/**
 * Body of POST /messages/link_preview: a text with a link, whose preview is your own.
 */
export interface SendLinkPreviewRequest extends SendBase, MediaBase, MentionsBase {
  /**
   * The text with the link.
   */
  body: string;
  /**
   * Heading of the preview.
   */
  title: string;
  /**
   * Text of the preview.
   */
  description?: string;
  /**
   * The full address, where the text has a short one.
   */
  canonical?: string;
  /**
   * Small JPEG for the preview, in base64.
   */
  preview?: string;
  /**
   * Large picture for the preview.
   */
  media?: MediaSource;
}

/**
 * Body of POST /messages/live_location: the place where somebody is right now.
 */
export interface SendLiveLocationRequest extends SendBase, LocationBase, ViewOnceBase {}

/**
 * Body of POST /messages/location.
 */
export interface SendLocationRequest extends SendBase, LocationBase, ViewOnceBase {}

/**
 * Body of POST /messages/media/{MediaMessageType} as JSON. Whom to write to stands in the query; the body can be the bare file instead.
 */
export interface SendMediaRequest {
  /**
   * The file.
   */
  media?: MediaSource;
  /**
   * Send the file as it is: the service does not convert it.
   */
  no_encode?: boolean;
}

/**
 * Body of POST /messages/poll.
 */
export interface SendPollRequest extends SendBase {
  /**
   * The question.
   */
  title: string;
  /**
   * The answers to choose from. The service takes 12 at most.
   */
  options: string[];
  /**
   * How many answers one person may choose: 1 for a single one, 0 for any number.
   */
  count?: number;
}

/**
 * Body of PUT /presences/{EntryID}: show in a chat what you seem to be doing.
 */
export interface SendPresenceRequest {
  /**
   * What to show. Unlike in webhooks there is `pause`, which ends it.
   */
  presence: 'typing' | 'recording' | 'pause';
  /**
   * For how many seconds to show it.
   */
  delay?: number;
}

/**
 * Body of POST /business/products/{ProductID}: send a product of a catalogue.
 */
export interface SendProductRequest extends SendBase {
  /**
   * Id of the catalogue that the product is in.
   */
  catalog_id?: string;
}

/**
 * Body of POST /contacts/{ContactID}: send a contact of the channel as a card.
 */
export interface SendSavedContactRequest extends SendBase {
  /**
   * Name to show.
   */
  name?: string;
}

/**
 * Body of POST /messages/short: a short film.
 */
export interface SendShortRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The film.
   */
  media: MediaSource;
}

/**
 * Body of POST /messages/sticker.
 */
export interface SendStickerRequest extends SendBase, MediaBase, SizeBase, ViewOnceBase {
  /**
   * The picture.
   */
  media: MediaSource;
  /**
   * Whether it moves.
   */
  animated?: boolean;
}

/**
 * Body of POST /messages/story/audio and POST /stories/send/audio.
 */
export interface SendStoryAudioRequest extends MediaBase, SizeBase, StoryAudienceBase {
  /**
   * The sound.
   */
  media: MediaSource;
  /**
   * How long it plays, in seconds.
   */
  seconds?: number;
  /**
   * Colour behind the sound; transparent when absent.
   */
  background_color?: StoryColor;
}

/**
 * Body of POST /messages/story/media and POST /stories/send/media.
 */
export interface SendStoryMediaRequest extends MediaBase, CaptionBase, SizeBase, StoryAudienceBase {
  /**
   * Picture or film.
   */
  media: MediaSource;
}

/**
 * Body of POST /messages/story and POST /stories: a story of any kind.
 */
export interface SendStoryRequest extends MediaBase, CaptionBase, SizeBase, StoryAudienceBase, StoryTextBase {
  /**
   * Picture, film or sound; absent in a story of text alone.
   */
  media?: MediaSource;
  /**
   * How long it plays, in seconds.
   */
  seconds?: number;
}

/**
 * Body of POST /messages/story/text and POST /stories/send/text.
 */
export interface SendStoryTextRequest extends StoryAudienceBase, StoryTextBase {
  /**
   * The text.
   */
  caption: string;
}

/**
 * Body of POST /messages/text.
 */
export interface SendTextRequest extends SendBase, MentionsBase, ViewOnceBase {
  /**
   * The text.
   */
  body: string;
  /**
   * Seconds to show "typing" before the message is sent.
   */
  typing_time?: number;
  /**
   * Send a link without a preview.
   */
  no_link_preview?: boolean;
  /**
   * Send a link with a preview of full width.
   */
  wide_link_preview?: boolean;
}

/**
 * Body of POST /messages/video.
 */
export interface SendVideoRequest extends SendBase, MediaBase, CaptionBase, SizeBase, ViewOnceBase, MentionsBase {
  /**
   * The film.
   */
  media: MediaSource;
}

/**
 * Body of POST /messages/voice.
 */
export interface SendVoiceRequest extends SendBase, MediaBase {
  /**
   * The recording.
   */
  media: MediaSource;
  /**
   * How long it plays, in seconds.
   */
  seconds?: number;
  /**
   * Seconds to show "recording" before the message is sent.
   */
  recording_time?: number;
  /**
   * The curve that is shown in place of a picture.
   */
  waveform?: string;
}

/**
 * Answer to a message that was accepted for sending.
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
 * A notice of the service about itself. The vendor lists the family and calls it internal; no payload has been published, and which methods occur is not known either. So whatever stands beside `event` and `channel_id` is accepted.
 */
export interface ServicePostWebhook {
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Body of PUT /groups/{GroupID}/icon as JSON; it can be the bare picture instead.
 */
export interface SetGroupIconRequest {
  /**
   * The picture.
   */
  media: MediaSource;
  /**
   * Media type of the picture.
   */
  mime_type?: string;
}

/**
 * Body of PUT /presences/me: appear online or offline.
 */
export interface SetPresenceRequest {
  /**
   * How to appear.
   */
  presence: 'online' | 'offline';
}

/**
 * Settings of a channel: body of PATCH /settings, where absent properties stay as they are, and answer of GET /settings.
 */
export interface Settings {
  /**
   * By how many milliseconds each failed delivery lengthens the wait before the next attempt.
   */
  callback_backoff_delay_ms?: number;
  /**
   * The longest wait between two attempts, in milliseconds.
   */
  max_callback_backoff_delay_ms?: number;
  /**
   * Keep undelivered webhooks on disk.
   */
  callback_persist?: boolean;
  /**
   * What the channel downloads by itself.
   */
  media?: {
    /**
     * Kinds of media to download.
     */
    auto_download?: ('image' | 'audio' | 'voice' | 'video' | 'document' | 'sticker')[];
    /**
     * Download profile pictures after login.
     */
    init_avatars?: boolean;
  };
  /**
   * All receivers. A PATCH replaces the list as a whole.
   */
  webhooks?: WebhookSettings[];
  /**
   * SOCKS5 proxy of the channel; empty for none.
   */
  proxy?: string;
  /**
   * Proxy for logging in a mobile channel.
   */
  mobile_proxy?: string;
  /**
   * Do not appear online, so that the phone keeps notifying.
   */
  offline_mode?: boolean;
  /**
   * Cache the whole message history after login.
   */
  full_history?: boolean;
  /**
   * Chats whose presences are not of interest, in newer versions of the service.
   */
  ignored_presences?: ChatId[];
}

/**
 * Answer of PATCH /settings: before, after, and what changed.
 */
export interface SettingsUpdateResponse {
  /**
   * Settings as they were.
   */
  before_update: Settings;
  /**
   * Settings as they are now.
   */
  after_update: Settings;
  /**
   * Names of the settings that changed.
   */
  changes: string[];
}

/**
 * A video note: short, round, recorded in the chat.
 */
export interface ShortMessage extends MessageBase {
  /**
   * Always `short`.
   */
  type: 'short';
  /**
   * The video note, with all that a video has.
   */
  short: VideoContent;
}

/**
 * How large a picture is.
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
 * Body of PUT /messages/{MessageID}/star.
 */
export interface StarMessageRequest {
  /**
   * Give the message a star or take it away.
   */
  starred?: boolean;
}

/**
 * How far a message has come, or who saw a story. One message passes through several statuses, each may come more than once, and their order is not promised.
 */
export interface Status {
  /**
   * Id of the message, the same as in `messages.post`.
   */
  id: string;
  /**
   * The status as a number. 3 is delivered and 4 is read. The other numbers are not documented, so branch on `status`.
   */
  code: number;
  /**
   * The status as a word.
   */
  status: MessageStatus;
  /**
   * JID of the chat the message belongs to, or the word `stories` for a story. For an incoming message, the chat of its sender.
   */
  recipient_id?: MessageChatId;
  /**
   * Who saw the story. Only in views of stories.
   */
  viewer_id?: ContactId;
  /**
   * When the message reached this status: in seconds, but written as a string, unlike the timestamps of messages and calls.
   */
  timestamp: TimestampSecondsText;
  /**
   * Why the message was not sent. Absent when nothing went wrong.
   */
  errors?: GatewayError[];
}

/**
 * A message has come further: sent, delivered, read, played, or it failed. Also for an incoming message, when you read it. Statuses can arrive repeated, out of order, and before the answer to the request that sent the message.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface StatusesPostWebhook {
  /**
   * The statuses, each of one message.
   */
  statuses: Status[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * Somebody saw a story of yours. The entries look like those of `statuses.post`, with `stories` as the chat and the viewer in `viewer_id`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/views-of-stories-statuses
 */
export interface StatusesPutWebhook {
  /**
   * The views, each of one story by one person.
   */
  statuses: Status[];
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A sticker: a WebP picture, still or moving.
 */
export interface StickerContent extends MediaFileBase {
  /**
   * `true` when the sticker moves.
   */
  animated?: boolean;
  /**
   * Thumbnail of the sticker, a PNG in base64, with or without `data:image/png;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * Width of the sticker in pixels, for laying out before it is fetched.
   */
  width?: number;
  /**
   * Height of the sticker in pixels, for laying out before it is fetched.
   */
  height?: number;
}

/**
 * A sticker, still or moving.
 */
export interface StickerMessage extends MessageBase {
  /**
   * Always `sticker`.
   */
  type: 'sticker';
  /**
   * The sticker: how to fetch it, and its size.
   */
  sticker: StickerContent;
}

/**
 * Who gets to see a story.
 */
export interface StoryAudienceBase {
  /**
   * Show it to these contacts only.
   */
  contacts?: ContactId[];
  /**
   * Show it to everybody but these contacts.
   */
  exclude_contacts?: ContactId[];
}

/**
 * A colour of a story: alpha, red, green and blue in hexadecimal. The pattern also lets six and seven digits pass.
 */
export type StoryColor = string;

/**
 * A story (status) of a contact, or your own: `chat_id` is `stories`. Its content stands in the property that is named after the kind of story, so exactly one of them is set.
 */
export interface StoryMessage extends MessageBase {
  /**
   * Always `story`.
   */
  type: 'story';
  /**
   * The text of a story that is only text.
   */
  text?: TextContent;
  /**
   * The picture of the story.
   */
  image?: ImageContent;
  /**
   * The video of the story.
   */
  video?: VideoContent;
  /**
   * The sound of the story.
   */
  audio?: AudioContent;
  /**
   * What was spoken for the story.
   */
  voice?: AudioContent;
  /**
   * The link of the story, with its preview.
   */
  link_preview?: LinkPreviewContent;
}

/**
 * How the text of a story looks.
 */
export interface StoryTextBase {
  /**
   * Colour behind the text; transparent when absent.
   */
  background_color?: StoryColor;
  /**
   * Colour of the text; white when absent.
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
 * What one webhook URL is subscribed to: one event, spelled `type` and `method` in requests (webhooks themselves spell it `type` and `event`).
 */
export interface Subscription {
  /**
   * Family of events. `message`, `ack`, `chat` and `status` are old names that are still accepted.
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
   * What happens within the family.
   */
  method: 'post' | 'put' | 'patch' | 'delete';
}

/**
 * How the gateway answers a command that worked.
 */
export interface SuccessResponse {
  /**
   * Always `true`. The vendor's OpenAPI requires a property `result` it does not declare; answers carry `success`.
   */
  success: boolean;
}

/**
 * What WhatsApp itself has to say in a chat.
 */
export interface SystemContent {
  /**
   * The notice, in words.
   */
  body?: string;
}

/**
 * A notice of WhatsApp in the chat. Nobody wrote it, so do not answer it.
 */
export interface SystemMessage extends MessageBase {
  /**
   * Always `system`.
   */
  type: 'system';
  /**
   * What the notice says.
   */
  system: SystemContent;
}

/**
 * A button of a template message. Which other properties it has depends on `type`.
 */
export interface TemplateButton {
  /**
   * Id of the button; comes back in the reply.
   */
  id?: string;
  /**
   * What pressing the button does.
   */
  type?: TemplateButtonType;
  /**
   * Caption of the button.
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
   * Text that a `copy_code` button puts into the clipboard.
   */
  copy_code?: string;
}

/**
 * What a button of a template does: `quick_reply` is in the vendor's samples, the others in its OpenAPI. Other names than for buttons outside templates: `phone_number` dials, `copy_code` copies.
 */
export type TemplateButtonType = 'quick_reply' | 'simple' | 'reply' | 'url' | 'phone_number' | 'copy_code';

/**
 * What stands above a template message: a plain text, as the vendor's sample of a quoted template has it, or an object, as its OpenAPI describes it, whose `type` says which property is set.
 */
export type TemplateHeader =
  | string
  | {
      /**
       * Which of the other properties is set.
       */
      type?: TemplateHeaderType;
      /**
       * Header that is a text.
       */
      text?: TextContent;
      /**
       * Header that is a picture.
       */
      image?: ImageContent;
      /**
       * Header that is a video.
       */
      video?: VideoContent;
      /**
       * Header that is a document.
       */
      document?: DocumentContent;
      /**
       * Header that is a place.
       */
      location?: LocationContent;
    };

/**
 * What stands above the text of a template; names the property that holds it.
 */
export type TemplateHeaderType = 'text' | 'image' | 'video' | 'document' | 'location';

/**
 * A text, and the buttons or the list that a business may have put below it.
 */
export interface TextContent {
  /**
   * The text. The marks of WhatsApp for bold, italic and so on are left in, and people are mentioned by number: `@919984351847`.
   */
  body: string;
  /**
   * Buttons that a business put below the message. Absent on messages of people.
   */
  buttons?: Button[];
  /**
   * Choices of a list that a business put below the text.
   */
  sections?: ListSection[];
  /**
   * Caption of the button that opens the list in `sections`.
   */
  button?: string;
  /**
   * `true` when the receiver can open it only once. Absent otherwise.
   */
  view_once?: boolean;
}

/**
 * Plain text. A text with a link may come as `link_preview` instead.
 */
export interface TextMessage extends MessageBase {
  /**
   * Always `text`.
   */
  type: 'text';
  /**
   * The text, and what a business put below it.
   */
  text: TextContent;
}

/**
 * A moment in whole milliseconds since 1970-01-01 UTC. Only calls carry it; everything else counts seconds. The lower bound is there to tell apart a value in seconds.
 */
export type TimestampMilliseconds = number;

/**
 * A moment in whole seconds since 1970-01-01 UTC: multiply by 1000 for a JavaScript Date. The upper bound, far in the future, is there to tell apart a value in milliseconds.
 */
export type TimestampSeconds = number;

/**
 * A moment in whole seconds since 1970-01-01 UTC, written as a string. Only statuses carry it: convert it with Number() before comparing it with the time of a message.
 */
export type TimestampSecondsText = string;

/**
 * A message that the service could not read. It has no content, and often follows a real message within seconds: a bot that answers every message answers twice.
 */
export interface UnknownMessage extends MessageBase {
  /**
   * Always `unknown`.
   */
  type: 'unknown';
}

/**
 * Somebody unpinned a message in the chat.
 */
export interface UnpinAction extends ActionBase {
  /**
   * Always `unpin`.
   */
  type: 'unpin';
  /**
   * Id of the message that was pinned: what its own `id` was.
   */
  target: string;
}

/**
 * Body of PUT /groups/{GroupID}. What is absent stays as it is.
 */
export interface UpdateGroupInfoRequest {
  /**
   * New name of the group.
   */
  subject?: string;
  /**
   * New text about the group.
   */
  description?: string;
}

/**
 * Body of PATCH /groups/{GroupID}: who may do what.
 */
export interface UpdateGroupSettingRequest {
  /**
   * What there is to do.
   */
  setting: 'send_messages' | 'edit_group_info' | 'approve_participants' | 'add_participants';
  /**
   * Who may do it.
   */
  policy: 'anyone' | 'admins';
}

/**
 * Body of PATCH /users/profile: how others see the account. What is absent stays as it is.
 */
export interface UpdateProfileRequest {
  /**
   * New name.
   */
  name?: string;
  /**
   * New text about yourself.
   */
  about?: string;
  /**
   * New picture: a URL, or its bytes in base64.
   */
  icon?: string;
}

/**
 * How others see an account: answer of GET /users/profile and of GET /contacts/{ContactID}/profile.
 */
export interface UserProfileResponse {
  /**
   * Name the person chose in WhatsApp.
   */
  name?: string;
  /**
   * The line the person wrote about themselves.
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
 * The channel was logged out of its WhatsApp account, for instance by `POST /users/logout`. Nothing is sent or received until somebody logs in again.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/account-and-device-status
 */
export interface UsersDeleteWebhook {
  /**
   * The account it was logged in to. A single object, not a list.
   */
  user: Contact;
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
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
   * The account it is logged in to. A single object, not a list.
   */
  user: Contact;
  /**
   * Which event this is. Sent in `body` mode only; in `path` and `method` mode the request line says it.
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
   * The channel this happened on.
   */
  channel_id: ChannelId;
}

/**
 * A video, a video note, or a GIF, which WhatsApp sends as a video.
 */
export interface VideoContent extends MediaFileBase {
  /**
   * What the sender wrote below the video. Absent when they wrote nothing.
   */
  caption?: string;
  /**
   * Thumbnail of the first frame, a JPEG in base64, with or without `data:image/jpeg;base64,` in front. Small enough to show while the file itself is fetched.
   */
  preview?: string;
  /**
   * Width of the video in pixels, for laying out before it is fetched.
   */
  width?: number;
  /**
   * Height of the video in pixels, for laying out before it is fetched.
   */
  height?: number;
  /**
   * Playing time in whole seconds.
   */
  seconds?: number;
  /**
   * `true` when the app plays it without being asked, as it does with GIFs.
   */
  autoplay?: boolean;
  /**
   * Buttons that a business put below the message. Absent on messages of people.
   */
  buttons?: Button[];
}

/**
 * A video. Video notes are of type `short`, GIFs of type `gif`.
 */
export interface VideoMessage extends MessageBase {
  /**
   * Always `video`.
   */
  type: 'video';
  /**
   * The video: how to fetch it, its length, its caption.
   */
  video: VideoContent;
}

/**
 * Whether a message stays.
 */
export interface ViewOnceBase {
  /**
   * Let the message be opened only once.
   */
  view_once?: boolean;
}

/**
 * A voice message, recorded in the chat. An audio file that was attached is of type `audio`.
 */
export interface VoiceMessage extends MessageBase {
  /**
   * Always `voice`.
   */
  type: 'voice';
  /**
   * The recording: how to fetch it, and how long it plays.
   */
  voice: AudioContent;
}

/**
 * Somebody voted in a poll, changed the vote, or took it back. It holds the whole vote of that person, not the difference.
 */
export interface VoteAction extends ActionBase {
  /**
   * Always `vote`.
   */
  type: 'vote';
  /**
   * Id of the poll: what its own `id` was.
   */
  target: string;
  /**
   * Ids of the options that the voter has chosen now: `results[].id` of the poll. Empty when the vote was taken back.
   */
  votes?: string[];
}

/**
 * Where webhooks are sent.
 */
export interface WebhookAddressBase {
  /**
   * Where webhooks are sent; http or https.
   */
  url: string;
  /**
   * Up to five headers to send along, by name. The only way to recognise the sender: webhooks are not signed.
   */
  headers?: Record<string, string>;
}

/**
 * How the event of a webhook is addressed: `body` posts everything to the URL, `path` appends the event to the path, `method` uses the HTTP method.
 */
export type WebhookMode = 'body' | 'path' | 'method';

/**
 * One receiver of webhooks: where, how and what.
 */
export interface WebhookSettings extends WebhookAddressBase {
  /**
   * How the event is addressed. Default `body`.
   */
  mode?: WebhookMode;
  /**
   * The events to send.
   */
  events?: Subscription[];
  /**
   * Send messages of ads that could not be decrypted, too.
   */
  send_undecrypted_ad?: boolean;
  /**
   * A webhook delayed for longer is not sent; `null` for no limit.
   */
  webhook_max_age_seconds?: number | null;
}

/**
 * Body of POST /settings/webhook_test: have a webhook sent to a receiver. What it will contain is not documented; only the family of the event can be chosen.
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
   * How the event is addressed.
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
 * The body of each REST request, by the name of its type.
 */
export interface RequestByName {
  AcceptGroupInviteRequest: AcceptGroupInviteRequest;
  AddContactRequest: AddContactRequest;
  ArchiveChatRequest: ArchiveChatRequest;
  ChangeStatusRequest: ChangeStatusRequest;
  CheckContactsRequest: CheckContactsRequest;
  CopyStoryRequest: CopyStoryRequest;
  CreateCallEventRequest: CreateCallEventRequest;
  CreateGroupCallLinkRequest: CreateGroupCallLinkRequest;
  CreateGroupRequest: CreateGroupRequest;
  CreateLabelRequest: CreateLabelRequest;
  EditContactRequest: EditContactRequest;
  ForwardMessageRequest: ForwardMessageRequest;
  GroupParticipantsRequest: GroupParticipantsRequest;
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
  SendGifRequest: SendGifRequest;
  SendGroupInviteRequest: SendGroupInviteRequest;
  SendImageRequest: SendImageRequest;
  SendInteractiveRequest: SendInteractiveRequest;
  SendLinkPreviewRequest: SendLinkPreviewRequest;
  SendLiveLocationRequest: SendLiveLocationRequest;
  SendLocationRequest: SendLocationRequest;
  SendMediaRequest: SendMediaRequest;
  SendPollRequest: SendPollRequest;
  SendPresenceRequest: SendPresenceRequest;
  SendProductRequest: SendProductRequest;
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
  UpdateProfileRequest: UpdateProfileRequest;
  WebhookTestRequest: WebhookTestRequest;
}

/**
 * The members of `Action`, by their `type`.
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
 * The members of `Message`, by their `type`.
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
 * The members of `ReplyContent`, by their `type`.
 */
export interface ReplyContentByType {
  buttons_reply: ButtonsReplyContent;
  list_reply: ListReplyContent;
}
