// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and generate anew.

/**
 * What an action message reports, told apart by `type`.
 */
export type Action = EphemeralAction | DeleteAction | ReactionAction;

/**
 * What every action carries.
 */
export interface ActionBase {
  /**
   * What happened.
   */
  type: ActionType;
  /**
   * Id of the message the action is about, or of the chat.
   */
  target?: string;
}

/**
 * Not something a person reads but something that happened to the chat or to another message: a timer was changed, a reaction left, a message deleted.
 */
export interface ActionMessage extends MessageBase {
  /**
   * Always `action`.
   */
  type: 'action';
  /**
   * What happened.
   */
  action: Action;
}

/**
 * What an action message reports.
 */
export type ActionType =
  'edited' | 'edit' | 'delete' | 'reaction' | 'ephemeral' | 'vote' | 'comment' | 'event_response' | 'pin' | 'unpin';

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
 * The channel that sends the webhook, by the name the vendor gave it. Present in every mode.
 */
export type ChannelId = string;

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
 * Name of a property of a chat, as listed in `changes`.
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
 * What kind of chat this is. The vendor maps kinds it does not know to `unknown`, so the list is closed.
 */
export type ChatType = 'group' | 'contact' | 'broadcast' | 'newsletter' | 'unknown';

/**
 * One chat before and after a change. A property that went back to its default is missing from `after_update` though `changes` names it.
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
 * A chat was deleted.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsDeleteWebhook {
  /**
   * Ids of the deleted chats; nothing else is left of them.
   *
   * @minItems 1
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
 * A chat changed: label, mute, pin, archive, unread count, last message. Also accompanies nearly every message, so a bot that answers to it and to messages.post answers twice.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPatchWebhook {
  /**
   * The chats that changed, each before and after.
   *
   * @minItems 1
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
 * A chat came into being, by an incoming or by an outgoing message. A chat you wrote first has no `unread`.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export interface ChatsPostWebhook {
  /**
   * The new chats.
   *
   * @minItems 1
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
 * A WhatsApp user. Usually the bare digits of the phone number, country code first and no plus sign; a JID with its suffix where the number is hidden (`@lid`).
 */
export type ContactId = string;

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
 * Somebody deleted a message for everyone.
 */
export interface DeleteAction extends ActionBase {
  /**
   * Always `delete`.
   */
  type: 'delete';
  /**
   * Id of the deleted message.
   */
  target: string;
}

/**
 * Somebody changed the timer of disappearing messages in the chat.
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
   * What went wrong.
   */
  error: {
    /**
     * The HTTP status, repeated.
     */
    code: number;
    /**
     * What went wrong, for people.
     */
    message: string;
    /**
     * Where and why, if known.
     */
    details?: string;
    /**
     * Where to read more.
     */
    href?: string;
    /**
     * Whom to ask.
     */
    support?: string;
  };
}

/**
 * A label of WhatsApp Business, as it is attached to chats and messages.
 */
export interface Label {
  /**
   * Number of the label within the channel, written as a string.
   */
  id: string;
  /**
   * The label's text, as shown in WhatsApp Business.
   */
  name: string;
  /**
   * Colour of the label.
   */
  color: LabelColor;
  /**
   * How many chats and messages carry the label. Absent in webhooks seen so far; part of the REST answer.
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
 * A WhatsApp message, told apart by `type`. The content stands in the property of that name.
 */
export type Message = TextMessage | ActionMessage | UnknownMessage;

/**
 * What every message carries, whatever its type.
 */
export interface MessageBase {
  /**
   * Id of the message, unique within the chat: the WhatsApp id, then the chat, then in groups the sender, each in a base64 of its own and joined by hyphens. It contains phone numbers.
   */
  id: string;
  /**
   * What the message is.
   */
  type: MessageType;
  /**
   * Finer kind of the message, where the vendor knows one.
   */
  subtype?: string;
  /**
   * JID of the chat the message belongs to, or `stories`.
   */
  chat_id: MessageChatId;
  /**
   * Name of the chat. Present in captured traffic, left out in most documented samples.
   */
  chat_name?: string;
  /**
   * Who wrote the message, without a JID suffix as a rule.
   */
  from?: ContactId;
  /**
   * `true` for a message of the channel's own account, whether written on the phone or sent through the API. Answering without looking at it makes a bot answer itself.
   */
  from_me: boolean;
  /**
   * Name the sender chose in WhatsApp. Absent on messages that were sent through the API.
   */
  from_name?: string;
  /**
   * Where the message was written.
   */
  source?: MessageSource;
  /**
   * When the message was written, in seconds.
   */
  timestamp: TimestampSeconds;
  /**
   * Number of the linked device that wrote the message. Often absent.
   */
  device_id?: number;
  /**
   * How far the message has come. Only on messages of your own.
   */
  status?: MessageStatus;
  /**
   * What the message refers to.
   */
  context?: MessageContext;
  /**
   * Reactions to the message.
   */
  reactions?: Reaction[];
  /**
   * Labels the message carries.
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
 * What a message refers to: the message it quotes, the people it mentions, its forwarding, the timer it was sent under.
 */
export interface MessageContext {
  /**
   * `true` when the message was forwarded.
   */
  forwarded?: boolean;
  /**
   * How often the message has been forwarded.
   */
  forwarding_score?: number;
  /**
   * The users the text mentions.
   */
  mentions?: ContactId[];
  /**
   * Id of the quoted message.
   */
  quoted_id?: string;
  /**
   * Type of the quoted message.
   */
  quoted_type?: MessageType;
  /**
   * Content of the quoted message.
   */
  quoted_content?: QuotedContent;
  /**
   * Who wrote the quoted message.
   */
  quoted_author?: ContactId;
  /**
   * Lifetime of the message in seconds in a chat with disappearing messages. Occurs as 0 in groups without any.
   */
  ephemeral?: number;
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
 * What a message is. Names the property that holds its content.
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
 * A message was received or sent, on the phone or through the API, or an action took place such as a changed timer for disappearing messages.
 *
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
 */
export interface MessagesPostWebhook {
  /**
   * The messages, nearly always one.
   *
   * @minItems 1
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
 * The content of a quoted message, as far as it is described: text, or the text beside a medium.
 */
export interface QuotedContent {
  /**
   * Text of the quoted message.
   */
  body?: string;
  /**
   * Text beside the quoted medium.
   */
  caption?: string;
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
   * The emoji.
   */
  emoji: string;
  /**
   * Key under which equal reactions are counted together.
   */
  group_key?: string;
  /**
   * When the reaction was left. The vendor does not say in which unit.
   */
  t?: number;
  /**
   * Whether you have not seen the reaction yet.
   */
  unread?: boolean;
  /**
   * How many people left this emoji.
   */
  count?: number;
}

/**
 * Somebody reacted to a message, or took a reaction back.
 */
export interface ReactionAction extends ActionBase {
  /**
   * Always `reaction`.
   */
  type: 'reaction';
  /**
   * Id of the message reacted to.
   */
  target: string;
  /**
   * The emoji; empty when the reaction was taken back.
   */
  emoji?: string;
}

/**
 * Body of POST /messages/text.
 */
export interface SendTextRequest {
  /**
   * Whom to write to: a phone number, or the id of a chat.
   */
  to: string;
  /**
   * The text.
   */
  body: string;
  /**
   * Id of the message to quote.
   */
  quoted?: string;
  /**
   * Id of a message of your own to replace.
   */
  edit?: string;
  /**
   * Users to mention.
   */
  mentions?: ContactId[];
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
  /**
   * Let the message be opened only once.
   */
  view_once?: boolean;
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
 * Content of a text message.
 */
export interface TextContent {
  /**
   * The text, with WhatsApp's own marks for bold, italic and so on left in.
   */
  body: string;
  /**
   * `true` when the message can be opened only once.
   */
  view_once?: boolean;
}

/**
 * A message of plain text.
 */
export interface TextMessage extends MessageBase {
  /**
   * Always `text`.
   */
  type: 'text';
  /**
   * The text.
   */
  text: TextContent;
}

/**
 * A moment in whole seconds since 1970-01-01 UTC. The upper bound, far in the future, is there to tell apart a value in milliseconds.
 */
export type TimestampSeconds = number;

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
 * One receiver of webhooks: where, how and what.
 */
export interface WebhookSettings {
  /**
   * Where webhooks are sent; http or https.
   */
  url: string;
  /**
   * How the event is addressed: `body` posts everything to the URL, `path` appends the event to the path, `method` uses the HTTP method. Default `body`.
   */
  mode?: 'body' | 'path' | 'method';
  /**
   * The events to send.
   */
  events?: Subscription[];
  /**
   * Up to five headers to send along, by name. The only way to recognise the sender: webhooks are not signed.
   */
  headers?: Record<string, string>;
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
 * Any webhook that Whapi.Cloud sends.
 */
export type WhapiWebhook = ChatsDeleteWebhook | ChatsPatchWebhook | ChatsPostWebhook | MessagesPostWebhook;

/** The webhook of each event. */
export interface WebhookByEvent {
  'chats.delete': ChatsDeleteWebhook;
  'chats.patch': ChatsPatchWebhook;
  'chats.post': ChatsPostWebhook;
  'messages.post': MessagesPostWebhook;
}
