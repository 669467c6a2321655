// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and generate again.

import type {
  Call,
  Chat,
  Contact,
  AdminInviteContent,
  Button,
  ButtonsContent,
  CarouselContent,
  ContactListContent,
  ContactContent,
  EventContent,
  HsmContent,
  InteractiveContent,
  LinkPreviewContent,
  ListSection,
  ListContent,
  LiveLocationContent,
  LocationContent,
  OrderStatus,
  PollContent,
  ProductReference,
  ReplyContent,
  SystemContent,
  Group,
  Health,
  Label,
  MessageStatus,
  Message,
  ActionMessage,
  StoryMessage,
  UnknownMessage,
  ParticipantRank,
  Presence,
  Qr,
  TimestampSeconds,
  WebhookMode,
  OrderItem,
} from './generated.ts';

/**
 * A contact accepts the invitation to administer a newsletter, which the app sent. No webhook is documented for it.
 */
export interface AcceptAdminInviteStep extends NewsletterActBase {}

/**
 * Adds a fault, which acts from the next delivery or REST request on.
 */
export type AddFaultStep =
  | DuplicateFault
  | LidDuplicateFault
  | ReorderFault
  | DropFault
  | DelayFault
  | BurstFault
  | BatchFault
  | StatusFault
  | SlowFault
  | TimeoutFault
  | ResetFault
  | BodilessFault
  | UnsignedFault
  | GarbageFault
  | UnknownFieldFault
  | UnknownValueFault
  | ApiStatusFault
  | ApiSlowFault;

/**
 * A contact adds the channel to a group, which is created if it does not exist: `groups.post`.
 */
export interface AddToGroupStep extends NewGroupBase {
  /**
   * Name of a new group. Default: `Group`.
   */
  name?: string;
}

/**
 * Advances the time. What is due in between, such as retries, happens at once and in order.
 */
export interface AdvanceStep {
  /**
   * How far.
   */
  by: Duration;
}

/**
 * A call is answered on the phone: `calls.post` with `answered`.
 */
export interface AnswerCallStep extends IncomingCallActBase {}

/**
 * A scenario file: steps in order. What a step needs, an earlier one creates.
 */
export interface AnyScenario {
  /**
   * Where editors find the schema of scenario files.
   */
  $schema?: string;
  /**
   * The name of the scenario, in kebab-case.
   */
  name?: string;
  /**
   * What happens, in one line.
   */
  title?: string;
  /**
   * The steps, in their order.
   */
  steps: AnyScenarioStep[];
}

/**
 * One step of a scenario.
 */
export interface AnyScenarioStep {
  /**
   * The name of the step, such as `receiveMessage`.
   */
  do: string;
  /**
   * The argument of the step. Any value in it may be a reference to what an earlier step returned: `{ "$from": "hello", "at": "/id" }`. Default: `{}`.
   */
  with?: Record<string, unknown>;
  /**
   * A name for what the step returns, for references of later steps.
   */
  as?: string;
  /**
   * Skips the step if an earlier step returned this value. Default: the step is always done.
   */
  unless?: StepReference;
}

/**
 * The gateway answers a REST request of the app later.
 */
export interface ApiSlowFault extends FaultOfCallsBase {
  /**
   * The type of the fault.
   */
  type: 'api-slow';
  /**
   * How much later.
   */
  by: Duration;
}

/**
 * The gateway answers a REST request of the app with an error.
 */
export interface ApiStatusFault extends FaultOfCallsBase {
  /**
   * The type of the fault.
   */
  type: 'api-status';
  /**
   * The HTTP status.
   */
  status: number;
}

/**
 * You archive a chat on the phone, or unarchive it: `chats.patch`.
 */
export interface ArchiveChatStep extends ChatActBase {
  /**
   * `false` unarchives it. Default: true.
   */
  archive?: boolean;
}

/**
 * One HTTP request of a delivery.
 */
export interface AttemptResult {
  /**
   * The id of the delivery, a dot, and a number that counts up from 1.
   */
  id: string;
  /**
   * Its place in the timeline.
   */
  seq: number;
  /**
   * When it began, in milliseconds since 1970-01-01 UTC.
   */
  startedAt: number;
  /**
   * How long it took, in milliseconds.
   */
  durationMs: number;
  /**
   * Status of the response. Absent when there was none.
   */
  status?: number;
  /**
   * Why there was no response.
   */
  error?: string;
  /**
   * The faults that affected it.
   */
  faults?: string[];
}

/**
 * The person who writes.
 */
export interface AuthorBase {
  /**
   * The person who does it.
   */
  from: Person;
  /**
   * The name that the person chose in WhatsApp. The channel remembers it. Default: the one it remembers, else the number.
   */
  fromName?: string;
}

/**
 * Webhooks of the same event become one that holds all their items.
 */
export interface BatchFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'batch';
  /**
   * How many webhooks.
   */
  size: number;
}

/**
 * A DELETE request arrives without its body, as some proxies forward it. Acts on events of the method `delete` in mode `method`.
 */
export interface BodilessFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'bodiless';
}

/**
 * Webhooks are held back until there are several, and then sent at the same time.
 */
export interface BurstFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'burst';
  /**
   * How many webhooks.
   */
  size: number;
}

/**
 * The answer of the REST API.
 */
export interface CallResult {
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * The parsed body of a JSON answer, or the text of any other. Absent where there is no body.
   */
  body?: unknown;
}

/**
 * Another device of the account, or another program with its token, calls the REST API: what happens is not an answer of the app. Never use it to repeat the app's own calls.
 */
export interface CallStep {
  /**
   * Method and path. The path may have parameters in braces, whose values are in `params`.
   */
  operation: string;
  /**
   * The values of the parameters of the path, such as an id that an earlier step returned.
   */
  params?: Record<string, unknown>;
  /**
   * Parameters of the query.
   */
  query?: Record<string, unknown>;
  /**
   * The body, sent as JSON. Default: none.
   */
  body?: unknown;
  /**
   * Statuses other than 2xx that are no failure, such as 409 for what exists already. Default: none.
   */
  accept?: number[];
}

/**
 * The caller hangs up before the call is answered: `calls.post` with `canceled`, a status that only the vendor's OpenAPI lists.
 */
export interface CancelCallStep extends IncomingCallActBase {}

/**
 * What led to a step, a request or a delivery.
 */
export interface CausedByResult {
  /**
   * Id of a REST request.
   */
  request?: string;
  /**
   * Id of the delivery that the receiver was handling.
   */
  delivery?: string;
  /**
   * What a test, a scenario or another process did: the name of a step, such as `receiveMessage`, or `resend`.
   */
  act?: string;
  /**
   * Id of the step that did it.
   */
  step?: string;
  /**
   * `true` if it was guessed from the time.
   */
  guess?: true;
}

/**
 * A contact changes their picture: `contacts.patch`.
 */
export interface ChangeContactPictureStep extends PictureBase {
  /**
   * The contact.
   */
  from: Person;
}

/**
 * A member changes the picture of a group: `groups.patch`.
 */
export interface ChangeGroupIconStep extends GroupActBase, PictureBase {}

/**
 * An admin changes what members may do: `groups.patch`.
 */
export interface ChangeGroupSettingStep extends GroupActBase {
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
 * A contact changes the timer of disappearing messages in a chat: an action of type `ephemeral` in `messages.post`.
 */
export interface ChangeTimerStep extends AuthorBase {
  /**
   * The chat. Default: the chat with the person.
   */
  chatId?: ChatReference;
  /**
   * How many seconds messages live from now on. 0 switches the timer off.
   */
  seconds: number;
}

/**
 * A chat that you change on the phone.
 */
export interface ChatActBase {
  /**
   * The chat.
   */
  chatId: ChatReference;
}

/**
 * A chat: its id, or the phone number of the person it is with.
 */
export type ChatReference = string;

/**
 * A contact presses a button of a message of yours, or selects a row of its list: a message of type `reply`.
 */
export interface ChooseStep extends MessageActBase {
  /**
   * The id that the app gave the button or the row.
   */
  optionId: string;
}

/**
 * The time afterwards.
 */
export interface ClockResult {
  /**
   * Milliseconds since 1970-01-01 UTC by the clock of the mock.
   */
  now: number;
}

/**
 * A contact creates a group without the channel. No webhook is sent; the app can join by the `invite_code` of the result.
 */
export interface CreateGroupStep extends NewGroupBase {
  /**
   * Name of the group.
   */
  name: string;
}

/**
 * A webhook is sent later.
 */
export interface DelayFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'delay';
  /**
   * How much later.
   */
  by: Duration;
}

/**
 * You delete a chat on the phone with all its messages: `chats.delete`.
 */
export interface DeleteChatStep extends ChatActBase {}

/**
 * A message is deleted for everyone, by its author, or in a group by the admin in `from`: an action of type `delete` in `messages.post`.
 */
export interface DeleteMessageStep extends MessageActBase {}

/**
 * The deliveries of a webhook, one for each receiver.
 */
export type DeliveriesResult = DeliveryResult[];

/**
 * One webhook on its way to one receiver.
 */
export interface DeliveryResult {
  /**
   * `d1`, `d2`, … in the order of emission.
   */
  id: string;
  /**
   * Its place in the timeline.
   */
  seq: number;
  /**
   * What led to it, if that is known.
   */
  causedBy?: CausedByResult;
  /**
   * The delivery that this one repeats.
   */
  resendOf?: string;
  /**
   * The event.
   */
  event: EventName;
  /**
   * The webhook as it is sent.
   */
  webhook: Record<string, unknown>;
  /**
   * URL of the receiver.
   */
  receiver: string;
  /**
   * How the webhook is addressed.
   */
  mode: WebhookMode;
  /**
   * Method and URL of the request.
   */
  request: {
    /**
     * The HTTP method.
     */
    method: string;
    /**
     * The URL.
     */
    url: string;
  };
  /**
   * When it was emitted, in milliseconds since 1970-01-01 UTC.
   */
  emittedAt: number;
  /**
   * The attempts, oldest first.
   */
  attempts: AttemptResult[];
  /**
   * What became of it.
   */
  outcome: 'waiting' | 'delivered' | 'failed' | 'expired' | 'dropped' | 'batched' | 'refused';
  /**
   * The faults that affected it.
   */
  faults?: string[];
}

/**
 * An admin demotes admins to members: `groups.put` with the action `demote`.
 */
export interface DemoteStep extends MembersBase {}

/**
 * A member changes the description of a group: `groups.patch`.
 */
export interface DescribeGroupStep extends GroupActBase {
  /**
   * The new description.
   */
  description: string;
}

/**
 * A webhook is never sent.
 */
export interface DropFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'drop';
}

/**
 * A webhook is sent again.
 */
export interface DuplicateFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'duplicate';
  /**
   * How many more times it is sent. Default 1.
   */
  times?: number;
}

/**
 * A duration: a number of milliseconds, or a text such as `250ms`, `3s`, `15m`, `1h` or `1d`.
 */
export type Duration = number | string;

/**
 * The author of a message changes its text or caption: an action of type `edit` in `messages.post`, and `messages.patch`.
 */
export interface EditMessageStep {
  /**
   * Id of the message.
   */
  messageId: string;
  /**
   * The new text or caption.
   */
  text: string;
}

/**
 * Sends a webhook that consists of an example and your overrides. The channel does not change.
 */
export interface EmitStep {
  /**
   * The event.
   */
  event: EventName;
  /**
   * The properties of the webhook to override, at any depth.
   */
  overrides?: Record<string, unknown>;
  /**
   * Name of the example. Default: `minimal`.
   */
  example?: string;
}

/**
 * The name of an event: `<type>.<method>`, such as `chats.patch`.
 */
export type EventName =
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
 * Fails unless a webhook of the event is delivered that matches, and that the receiver accepts.
 */
export interface ExpectDeliveredStep extends ExpectationBase {
  /**
   * The event.
   */
  event: EventName;
}

/**
 * Fails unless the app makes a REST request that matches. Returns the request.
 */
export interface ExpectRequestedStep extends ExpectationBase {
  /**
   * The operation, such as `POST /messages/text` or `PATCH /chats/{ChatID}`.
   */
  operation: string;
  /**
   * How many matching requests there must be; the last of them is returned. Default: one.
   */
  count?: number;
}

/**
 * What an expectation looks for.
 */
export interface ExpectationBase {
  /**
   * The part that must match, at any depth. Default: anything.
   */
  matcher?: Record<string, unknown>;
  /**
   * How long to wait, by the clock of the mock. Default: one second.
   */
  within?: Duration;
}

/**
 * Which REST requests of the app a fault acts on, and how often.
 */
export interface FaultOfCallsBase {
  /**
   * From 0 to 1, decided by the seed of the mock. Default 1.
   */
  probability?: number;
  /**
   * How many times the fault acts before it is removed. Default: unlimited.
   */
  count?: number;
  /**
   * The operation, such as `POST /messages/text`. Default: all.
   */
  operation?: string;
}

/**
 * Which deliveries a fault acts on, and how often.
 */
export interface FaultOfDeliveriesBase {
  /**
   * From 0 to 1, decided by the seed of the mock. Default 1.
   */
  probability?: number;
  /**
   * How many times the fault acts before it is removed. Default: unlimited.
   */
  count?: number;
  /**
   * The event, or a list of events. Default: all.
   */
  event?: string | EventName[];
  /**
   * URL of the receiver. Default: all.
   */
  receiver?: string;
}

/**
 * A fault that was added.
 */
export interface FaultResult {
  /**
   * Names the fault, for `removeFaults`.
   */
  id: string;
}

/**
 * A contact follows a newsletter: its `subscribers_count` grows. No webhook is documented for it.
 */
export interface FollowNewsletterStep extends NewsletterActBase {}

/**
 * A request that is no webhook arrives instead of one, as from a scanner of the internet or a proxy.
 */
export interface GarbageFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'garbage';
  /**
   * The body of the request; a GET request has none. Default: empty.
   */
  body?: string;
  /**
   * The length of the body in bytes: spaces are added to it. Default: none are.
   */
  size?: number;
  /**
   * The method of the request. Default: that of the webhook.
   */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /**
   * The header `content-type`. Default: `application/json`.
   */
  contentType?: string;
}

/**
 * A contact closes WhatsApp: `presences.post` with `offline` and `last_seen`. Presences are sent only after POST /presences/{EntryID}.
 */
export interface GoOfflineStep extends PresenceBase {}

/**
 * A contact opens WhatsApp: `presences.post` with `online`. Presences are sent only after POST /presences/{EntryID}.
 */
export interface GoOnlineStep extends PresenceBase {}

/**
 * Something that a person does in a group. Permissions are not checked.
 */
export interface GroupActBase {
  /**
   * The group.
   */
  groupId: GroupReference;
  /**
   * The person who does it.
   */
  from: Person;
}

/**
 * A group: its id, with or without `@g.us`.
 */
export type GroupReference = string;

/**
 * A voice message or another sound that someone sends. You may leave out everything; what you leave out is filled in.
 */
export interface IncomingAudio {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type?: string;
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
  /**
   * The bytes of the file as base64. Its size and checksum follow from them; give its length yourself. Default: a small valid file of its type.
   */
  bytes?: string;
}

/**
 * An incoming call.
 */
export interface IncomingCallActBase {
  /**
   * Id of the call, as `receiveCall` returned it.
   */
  callId: string;
}

/**
 * The content of a message. Pass exactly one of these properties.
 */
export interface IncomingContentBase {
  /**
   * A text.
   */
  text?: IncomingText;
  /**
   * A picture.
   */
  image?: IncomingImage;
  /**
   * A video.
   */
  video?: IncomingVideo;
  /**
   * An animation.
   */
  gif?: IncomingVideo;
  /**
   * A round video note.
   */
  short?: IncomingVideo;
  /**
   * A sound.
   */
  audio?: IncomingAudio;
  /**
   * A voice message.
   */
  voice?: IncomingAudio;
  /**
   * A document.
   */
  document?: IncomingDocument;
  /**
   * A document with a caption.
   */
  documentWithCaption?: IncomingDocument;
  /**
   * A sticker.
   */
  sticker?: IncomingSticker;
  /**
   * A link with a preview.
   */
  link_preview?: LinkPreviewContent;
  /**
   * A location.
   */
  location?: LocationContent;
  /**
   * A location that is updated.
   */
  live_location?: LiveLocationContent;
  /**
   * A contact card.
   */
  contact?: ContactContent;
  /**
   * Several contact cards.
   */
  contact_list?: ContactListContent;
  /**
   * A poll.
   */
  poll?: IncomingPoll;
  /**
   * New results of a poll.
   */
  poll_update?: PollContent;
  /**
   * Buttons, a list or products.
   */
  interactive?: InteractiveContent;
  /**
   * A pressed button or a selected row. `choose` creates it from the message with the buttons.
   */
  reply?: ReplyContent;
  /**
   * Plain buttons.
   */
  buttons?: ButtonsContent;
  /**
   * A list.
   */
  list?: ListContent;
  /**
   * Cards to scroll through.
   */
  carousel?: CarouselContent;
  /**
   * A template of a business.
   */
  hsm?: HsmContent;
  /**
   * An order.
   */
  order?: IncomingOrder;
  /**
   * A product.
   */
  product?: ProductReference;
  /**
   * A catalog.
   */
  catalog?: LinkPreviewContent;
  /**
   * An invitation to a group.
   */
  group_invite?: LinkPreviewContent;
  /**
   * An invitation to a channel.
   */
  newsletter_invite?: LinkPreviewContent;
  /**
   * An invitation to administrate a channel.
   */
  admin_invite?: AdminInviteContent;
  /**
   * An event to attend.
   */
  event?: EventContent;
  /**
   * What WhatsApp itself says in a chat.
   */
  system?: SystemContent;
  /**
   * Announces several pictures, which follow as messages of their own.
   */
  album?: Placeholder;
  /**
   * A call, as the chat shows it.
   */
  call?: Placeholder;
}

/**
 * A document that someone sends. You may leave out everything; what you leave out is filled in.
 */
export interface IncomingDocument {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type?: string;
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
  /**
   * The bytes of the file as base64. Its size and checksum follow from them; give its number of pages yourself. Default: a small valid file of its type.
   */
  bytes?: string;
}

/**
 * A picture that someone sends. You may leave out everything; what you leave out is filled in.
 */
export interface IncomingImage {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type?: string;
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
  /**
   * The bytes of the file as base64. Its size and checksum follow from them; give its dimensions yourself. Default: a small valid file of its type.
   */
  bytes?: string;
}

/**
 * An order that someone places. You may leave out everything; what you leave out follows from the items.
 */
export interface IncomingOrder {
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
  /**
   * The products that GET /business/orders/{OrderID} returns: those of the catalogue by their `id`, others with their `name` and `price`. The quantity is 1 unless given. Default: none, or those of the earlier order that `order_id` names.
   */
  items?: OrderItem[];
}

/**
 * A poll that someone sends.
 */
export interface IncomingPoll {
  /**
   * The question.
   */
  title: string;
  /**
   * The texts of the options.
   */
  options: string[];
  /**
   * How many options one person may select. Default 0: any number.
   */
  vote_limit?: number;
}

/**
 * A sticker that someone sends. You may leave out everything; what you leave out is filled in.
 */
export interface IncomingSticker {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type?: string;
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
  /**
   * The bytes of the file as base64. Its size and checksum follow from them; give its dimensions yourself. Default: a small valid file of its type.
   */
  bytes?: string;
}

/**
 * The content of a story. Pass exactly one of these properties.
 */
export interface IncomingStoryBase {
  /**
   * A text.
   */
  text?: IncomingText;
  /**
   * A picture.
   */
  image?: IncomingImage;
  /**
   * A video.
   */
  video?: IncomingVideo;
  /**
   * A sound.
   */
  audio?: IncomingAudio;
  /**
   * A voice message.
   */
  voice?: IncomingAudio;
  /**
   * A link with a preview.
   */
  link_preview?: LinkPreviewContent;
}

/**
 * A text that someone sends: a string, or an object with the text and the buttons or the list below it.
 */
export type IncomingText =
  | string
  | {
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
    };

/**
 * A video that someone sends. You may leave out everything; what you leave out is filled in.
 */
export interface IncomingVideo {
  /**
   * Id of the file at Whapi, which you need to download it: the extension, then hexadecimal parts that contain phone numbers. `media_init` is a placeholder for a file that is not loaded yet and cannot be downloaded.
   */
  id?: string;
  /**
   * Download URL of the file, valid for a limited time. Present only if the channel is configured to download this kind of media automatically; otherwise download the file by its `id`.
   */
  link?: string;
  /**
   * MIME type of the file, including parameters: `audio/ogg; codecs=opus`.
   */
  mime_type?: string;
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
  /**
   * The bytes of the file as base64. Its size and checksum follow from them; give its dimensions and length yourself. Default: a small valid file of its type.
   */
  bytes?: string;
}

/**
 * A contact joins a group: `groups.put` with the action `add`. Where admins approve new members, the contact only asks to join, as with `requestToJoin`.
 */
export interface JoinGroupStep extends GroupActBase {}

/**
 * You add a label to a chat on the phone, or remove it: `chats.patch`.
 */
export interface LabelChatStep extends ChatActBase {
  /**
   * Id of the label.
   */
  labelId: string;
  /**
   * `false` removes it. Default: true.
   */
  on?: boolean;
}

/**
 * A contact leaves a group: `groups.put` with the action `remove`.
 */
export interface LeaveGroupStep extends GroupActBase {}

/**
 * A number is no longer on WhatsApp. No webhook is sent; POST /contacts shows it.
 */
export interface LeaveWhatsAppStep {
  /**
   * The number.
   */
  phone: Person;
}

/**
 * A message from a contact is delivered a second time with the same id under the sender's LID. Acts on `messages.post` only.
 */
export interface LidDuplicateFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'lid-duplicate';
  /**
   * The LID to use. Default: one derived from the number.
   */
  lid?: string;
}

/**
 * You unlink the channel on the phone: `users.delete`, and `channel.post` with QR.
 */
export interface LogOutStep {}

/**
 * The channel loses its connection: `channel.post` with ERROR. Calls that need a phone are refused until it reconnects.
 */
export interface LoseConnectionStep {}

/**
 * WhatsApp sends a technical message without an author: of type `unknown`, in `messages.post`. A bot must not answer it.
 */
export interface MakeSystemNoiseStep {
  /**
   * The chat.
   */
  chatId: ChatReference;
  /**
   * The person whom the message names as its sender. Default, except in groups: the contact of the chat.
   */
  from?: Person;
}

/**
 * Members of a group.
 */
export interface MembersBase {
  /**
   * The group.
   */
  groupId: GroupReference;
  /**
   * The members.
   */
  participants: Person[];
}

/**
 * Something that a person does with a message.
 */
export interface MessageActBase {
  /**
   * Id of the message.
   */
  messageId: string;
  /**
   * The person who does it. Give the number of the channel for what you do on its phone. Default, except in groups: the contact of the chat.
   */
  from?: Person;
  /**
   * The name that the person chose in WhatsApp. Default: the one that the channel remembers, else the number.
   */
  fromName?: string;
}

/**
 * A call is not answered: `calls.post` with `missed`.
 */
export interface MissCallStep extends IncomingCallActBase {}

/**
 * You mute a chat on the phone: `chats.patch`.
 */
export interface MuteChatStep extends ChatActBase {
  /**
   * When it ends, in milliseconds since 1970-01-01 UTC; 0 ends it now. Default: for ever.
   */
  until?: number;
}

/**
 * A group that someone else creates.
 */
export interface NewGroupBase {
  /**
   * The person who creates it, or who adds the channel.
   */
  from: Person;
  /**
   * The other members. Default: none.
   */
  participants?: Person[];
  /**
   * Id of the group. Default: a new one.
   */
  groupId?: GroupReference;
}

/**
 * Something that a person does with a newsletter.
 */
export interface NewsletterActBase {
  /**
   * The newsletter.
   */
  newsletterId: NewsletterReference;
  /**
   * The person who does it.
   */
  from: Person;
}

/**
 * A newsletter: its id, with or without `@newsletter`.
 */
export type NewsletterReference = string;

/**
 * A person: a phone number with country code in any spelling, or a JID. A hidden number is a JID that ends in `@lid`.
 */
export type Person = string;

/**
 * A chat as a phone lists it.
 */
export interface PhoneChatResult {
  /**
   * The chat as the REST API returns it, without its last message.
   */
  chat: Chat;
  /**
   * The last message, in short. Absent in a chat without messages.
   */
  lastMessage?: {
    /**
     * Id of the message.
     */
    id: string;
    /**
     * Type of the message.
     */
    type: string;
    /**
     * Its text, caption, title or name: at most 200 characters. Absent where it has none.
     */
    text?: string;
    /**
     * The contact who wrote it.
     */
    from?: string;
    /**
     * The name of that contact, if it is known.
     */
    fromName?: string;
    /**
     * Whether the account of the channel wrote it.
     */
    fromMe: boolean;
    /**
     * When it was sent, in seconds.
     */
    timestamp: TimestampSeconds;
    /**
     * The status, for messages of the account.
     */
    status?: MessageStatus;
  };
  /**
   * After how many seconds messages disappear. Absent while the timer is off.
   */
  timer?: number;
  /**
   * Picture of the group or person: a path on this server, or a URL where the mock does not serve it.
   */
  picture?: string;
  /**
   * Who is online, typing or recording in the chat. Someone who types in another chat is online in this one.
   */
  presences: Presence[];
  /**
   * The participants of a group, with the names that the channel knows.
   */
  participants?: {
    /**
     * The contact. Absent where privacy settings hide it.
     */
    id?: string;
    /**
     * The name, if it is known.
     */
    name?: string;
    /**
     * The rank in the group.
     */
    rank?: ParticipantRank;
  }[];
}

/**
 * What a phone shows beside the messages of a chat: the chats, the people, and the state of the channel.
 */
export interface PhoneChatsResult {
  /**
   * A part of the chats, the newest activity first, whether they are pinned or not.
   */
  chats: PhoneChatResult[];
  /**
   * Pass it as `after` to get the chats that follow. Absent after the last one.
   */
  next?: string;
  /**
   * The people that the channel knows: the first 1,000.
   */
  contacts: Contact[];
  /**
   * The labels of the account: the first 1,000.
   */
  labels: Label[];
  /**
   * The state of the channel, as GET /health returns it.
   */
  health: Health;
  /**
   * The account of the channel.
   */
  profile: {
    /**
     * Digits of its number.
     */
    id: string;
    /**
     * Its name.
     */
    name: string;
    /**
     * What it says about itself.
     */
    about?: string;
    /**
     * Its picture: a path on this server, or a URL where the mock does not serve it.
     */
    picture?: string;
  };
}

/**
 * The messages of a chat as a phone shows them.
 */
export interface PhoneMessagesResult {
  /**
   * A part of the messages, oldest first. Reactions, votes, edits and pins are in the message that they change; a deletion has a message of its own.
   */
  messages: {
    /**
     * The message as the REST API returns it.
     */
    message: Message;
    /**
     * When it was last edited, in seconds. Absent where it was not.
     */
    editedAt?: TimestampSeconds;
    /**
     * Whether it is pinned to the top of the chat. Absent where it is not.
     */
    pinned?: boolean;
    /**
     * Paths on this server of the files in the message, by their id: also where the message has no link. Absent without files.
     */
    files?: Record<string, string>;
  }[];
  /**
   * Pass it as `before` to get the messages that precede these. Absent before the first one.
   */
  before?: string;
}

/**
 * A new picture.
 */
export interface PictureBase {
  /**
   * URL of the picture; `null` removes it. Default: a sample that the mock serves.
   */
  url?: PictureUrl;
}

/**
 * The URL of a picture, or `null` to remove the picture.
 */
export type PictureUrl = string | null;

/**
 * You pin a chat on the phone, or unpin it: `chats.patch`.
 */
export interface PinChatStep extends ChatActBase {
  /**
   * `false` unpins it. Default: true.
   */
  pin?: boolean;
}

/**
 * A contact pins a message to the top of its chat: an action of type `pin` in `messages.post`.
 */
export interface PinMessageStep extends MessageActBase {}

/**
 * A message that has a type and no content: pass `{}`.
 */
export interface Placeholder {}

/**
 * A contact posts a story: `chats.patch` on the chat `status@broadcast`. Pass exactly one kind of content.
 */
export interface PostStoryStep extends IncomingStoryBase, AuthorBase {}

/**
 * Whose presence changes, and where.
 */
export interface PresenceBase {
  /**
   * The person whose presence changes.
   */
  from: Person;
  /**
   * The group it happens in. Default: the chat with the person.
   */
  chatId?: ChatReference;
}

/**
 * An admin promotes members to admins: `groups.put` with the action `promote`.
 */
export interface PromoteStep extends MembersBase {}

/**
 * A contact reacts to a message; a second reaction replaces the first: an action of type `reaction` in `messages.post`, and `messages.patch`.
 */
export interface ReactStep extends MessageActBase {
  /**
   * The emoji. An empty text removes the reaction.
   */
  emoji: string;
}

/**
 * You read a chat on the phone: `chats.patch`, if it had unread messages.
 */
export interface ReadChatStep extends ChatActBase {}

/**
 * A contact reads all messages that the channel sent: `statuses.post` for each message.
 */
export interface ReadMessagesStep {
  /**
   * The contact.
   */
  from: Person;
  /**
   * The chat. Default: the chat with the contact.
   */
  chatId?: ChatReference;
  /**
   * Whether the contact also listens to voice messages and other sounds. Default: false.
   */
  played?: boolean;
}

/**
 * A contact calls the channel: `calls.post` with `initiated`. Continue the call by its id with `ringCall`, `answerCall`, `missCall` or `cancelCall`, or let it end by itself with `ends`. In TypeScript, `whapi.channel.call`.
 */
export interface ReceiveCallStep {
  /**
   * The caller.
   */
  from: Person;
  /**
   * Whether it is a video call. Default: false.
   */
  video?: boolean;
  /**
   * The group that is called. Default: the channel alone.
   */
  groupId?: GroupReference;
  /**
   * How the call ends by itself: it rings after one second, and is answered after 8 or missed after 40. Default: it does nothing by itself.
   */
  ends?: 'answered' | 'missed';
}

/**
 * A contact sends a message to the channel: `messages.post`, and `chats.post` or `chats.patch`. Pass exactly one kind of content, such as `text`, `image`, `voice` or `location`.
 */
export interface ReceiveMessageStep extends IncomingContentBase, ReferencesBase, AuthorBase {
  /**
   * The group or newsletter it is sent to. Default: the chat with the sender.
   */
  chatId?: ChatReference;
}

/**
 * A channel that failed or was stopped reconnects: `channel.post` with LAUNCH, and one second later with AUTH, or with QR when it is logged out.
 */
export interface ReconnectStep {}

/**
 * What a message refers to.
 */
export interface ReferencesBase {
  /**
   * Id of the message to quote.
   */
  quoted?: string;
  /**
   * The people whom the message mentions.
   */
  mentions?: Person[];
}

/**
 * Removes a fault, or all of them.
 */
export interface RemoveFaultsStep {
  /**
   * The fault, as `addFault` returned it. Default: all of them.
   */
  id?: string;
}

/**
 * An admin removes members, or the channel itself: `groups.put` with the action `remove`.
 */
export interface RemoveFromGroupStep extends MembersBase {}

/**
 * You save a contact in the phone's address book, or rename it: `contacts.post`.
 */
export interface RenameContactStep {
  /**
   * The contact.
   */
  phone: Person;
  /**
   * The name in the address book.
   */
  name: string;
}

/**
 * A member renames a group: `groups.patch`.
 */
export interface RenameGroupStep extends GroupActBase {
  /**
   * The new name.
   */
  name: string;
}

/**
 * A webhook is held back until the next one to the same receiver has been sent.
 */
export interface ReorderFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'reorder';
}

/**
 * A REST request of the app, as the log of requests has it.
 */
export interface RequestResult {
  /**
   * `r1`, `r2`, … in the order of arrival.
   */
  id: string;
  /**
   * Its place in the timeline.
   */
  seq: number;
  /**
   * When it arrived, in milliseconds since 1970-01-01 UTC by the clock of the mock.
   */
  at: number;
  /**
   * Who made it: the app, or a scenario as another device of the account.
   */
  by: 'app' | 'scenario';
  /**
   * Method and path with parameters in braces. Absent for an unknown operation.
   */
  operation?: string;
  /**
   * The HTTP method.
   */
  method: string;
  /**
   * The path as the app wrote it.
   */
  path: string;
  /**
   * The parameters in the path.
   */
  params: Record<string, unknown>;
  /**
   * The query, without the token.
   */
  query: Record<string, unknown>;
  /**
   * Whose token it has.
   */
  token: 'own' | 'unknown' | 'none';
  /**
   * What led to it, if that is known.
   */
  causedBy?: CausedByResult;
  /**
   * Ids of the deliveries that it caused.
   */
  webhooks: string[];
  /**
   * The form of the body.
   */
  bodyKind?: 'json' | 'form' | 'file' | 'text';
  /**
   * Length of the body in bytes.
   */
  bodyBytes?: number;
  /**
   * The body; files are described.
   */
  body?: unknown;
  /**
   * Whether the body is incomplete or left out.
   */
  bodyCut?: true;
  /**
   * Status of the response.
   */
  status?: number;
  /**
   * The JSON of the response.
   */
  answer?: unknown;
  /**
   * Whether the answer is left out, because it was too long.
   */
  answerCut?: true;
  /**
   * How long it took, in milliseconds.
   */
  durationMs?: number;
}

/**
 * A contact asks to join a group where admins approve new members (`approve_participants`): `groups.put` with the action `request`, if the channel is an admin.
 */
export interface RequestToJoinStep extends GroupActBase {}

/**
 * The connection is reset before the receiver is called.
 */
export interface ResetFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'reset';
}

/**
 * The phone rings: `calls.post` with `ringing`.
 */
export interface RingCallStep extends IncomingCallActBase {}

/**
 * Advances the time until nothing is waiting for it.
 */
export interface RunAllStep {}

/**
 * You scan the QR code, or enter the login code: `users.post`, and `channel.post` with AUTH.
 */
export interface ScanQrStep {}

/**
 * You send a message on the channel's own phone: like a received message, but with `from_me`. Pass exactly one kind of content.
 */
export interface SendFromPhoneStep extends IncomingContentBase, ReferencesBase {
  /**
   * The person or the chat that it is sent to.
   */
  to: ChatReference;
}

/**
 * Sends a webhook as it is. The channel does not change, unless it is to `learn`.
 */
export interface SendStep {
  /**
   * The webhook. It must keep the contract, unless `unchecked`.
   */
  webhook: Record<string, unknown>;
  /**
   * Send it even if it breaks the contract; it still needs an `event`, be it one that no contract knows. Default: false.
   */
  unchecked?: boolean;
  /**
   * The channel learns the messages, chats, contacts, groups, labels and calls of the webhook, so that requests about them are answered. It learns what keeps the strict contract, and sends no other webhook. Default: false.
   */
  learn?: boolean;
}

/**
 * Waits until no delivery is in flight or waiting. Waits, such as those between retries, are skipped.
 */
export interface SettleStep {}

/**
 * The channel shows a new QR code, or the result of the last one: `channel.patch`.
 */
export interface ShowQrStep {
  /**
   * Default: `OK`, a new code.
   */
  status?: 'OK' | 'WAITING' | 'TIMEOUT' | 'ERROR';
}

/**
 * The receiver is called, and its response arrives later.
 */
export interface SlowFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'slow';
  /**
   * How much later.
   */
  by: Duration;
}

/**
 * A contact records a voice message: `presences.post` with `recording`. Presences are sent only after POST /presences/{EntryID}.
 */
export interface StartRecordingStep extends PresenceBase {}

/**
 * A contact starts typing: `presences.post` with `typing`. Presences are sent only after POST /presences/{EntryID}.
 */
export interface StartTypingStep extends PresenceBase {}

/**
 * The receiver is not called; the attempt gets this status.
 */
export interface StatusFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'status';
  /**
   * The HTTP status.
   */
  status: number;
}

/**
 * Stands for what an earlier step returned, or for a part of it.
 */
export interface StepReference {
  /**
   * The name that the earlier step has in its `as`.
   */
  $from: string;
  /**
   * JSON Pointer to the part. Default: everything that the step returned.
   */
  at?: string;
}

/**
 * The channel is stopped: `channel.post` with STOP. `GET /health` launches it again.
 */
export interface StopStep {}

/**
 * A contact stops typing or recording: `presences.post` with `online`. Presences are sent only after POST /presences/{EntryID}.
 */
export interface StopTypingStep extends PresenceBase {}

/**
 * The receiver is called, but its response does not arrive before the timeout.
 */
export interface TimeoutFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'timeout';
}

/**
 * A webhook has a property that no contract declares.
 */
export interface UnknownFieldFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'unknown-field';
  /**
   * The property. Default: one that does not exist.
   */
  name?: string;
}

/**
 * A vocabulary in a webhook, such as the type of a message, has an undocumented value.
 */
export interface UnknownValueFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'unknown-value';
  /**
   * The value. Default: one that does not exist.
   */
  value?: string;
}

/**
 * A contact unpins a message: an action of type `unpin` in `messages.post`.
 */
export interface UnpinMessageStep extends MessageActBase {}

/**
 * A contact removes a reaction: the same as a reaction with an empty emoji.
 */
export interface UnreactStep extends MessageActBase {}

/**
 * A webhook arrives without the headers that the subscription adds, such as a secret. Acts on subscriptions that add headers.
 */
export interface UnsignedFault extends FaultOfDeliveriesBase {
  /**
   * The type of the fault.
   */
  type: 'unsigned';
  /**
   * What these headers contain instead. Default: they are absent.
   */
  value?: string;
}

/**
 * A contact views a story of the channel's own: `statuses.put`.
 */
export interface ViewStoryStep {
  /**
   * Id of the story.
   */
  messageId: string;
  /**
   * The contact.
   */
  from: Person;
}

/**
 * A contact votes in a poll, changes the vote, or with no options removes it: an action of type `vote` in `messages.post`, and `messages.patch` with the new results.
 */
export interface VoteStep extends MessageActBase {
  /**
   * Texts or ids of the options.
   */
  options: string[];
}

/**
 * A contact withdraws the request to join a group: `groups.put` with the action `revoke_request`, if the channel is an admin.
 */
export interface WithdrawRequestStep extends GroupActBase {}

/**
 * The arguments of steps by the name of the step.
 */
export interface StepByName {
  archiveChat: ArchiveChatStep;
  deleteChat: DeleteChatStep;
  labelChat: LabelChatStep;
  logOut: LogOutStep;
  loseConnection: LoseConnectionStep;
  muteChat: MuteChatStep;
  pinChat: PinChatStep;
  readChat: ReadChatStep;
  reconnect: ReconnectStep;
  renameContact: RenameContactStep;
  scanQr: ScanQrStep;
  showQr: ShowQrStep;
  stop: StopStep;
  answerCall: AnswerCallStep;
  cancelCall: CancelCallStep;
  changeContactPicture: ChangeContactPictureStep;
  goOffline: GoOfflineStep;
  goOnline: GoOnlineStep;
  leaveWhatsApp: LeaveWhatsAppStep;
  missCall: MissCallStep;
  receiveCall: ReceiveCallStep;
  ringCall: RingCallStep;
  startRecording: StartRecordingStep;
  startTyping: StartTypingStep;
  stopTyping: StopTypingStep;
  addToGroup: AddToGroupStep;
  changeGroupIcon: ChangeGroupIconStep;
  changeGroupSetting: ChangeGroupSettingStep;
  createGroup: CreateGroupStep;
  demote: DemoteStep;
  describeGroup: DescribeGroupStep;
  joinGroup: JoinGroupStep;
  leaveGroup: LeaveGroupStep;
  promote: PromoteStep;
  removeFromGroup: RemoveFromGroupStep;
  renameGroup: RenameGroupStep;
  requestToJoin: RequestToJoinStep;
  withdrawRequest: WithdrawRequestStep;
  changeTimer: ChangeTimerStep;
  choose: ChooseStep;
  deleteMessage: DeleteMessageStep;
  editMessage: EditMessageStep;
  makeSystemNoise: MakeSystemNoiseStep;
  pinMessage: PinMessageStep;
  postStory: PostStoryStep;
  react: ReactStep;
  readMessages: ReadMessagesStep;
  receiveMessage: ReceiveMessageStep;
  sendFromPhone: SendFromPhoneStep;
  unpinMessage: UnpinMessageStep;
  unreact: UnreactStep;
  viewStory: ViewStoryStep;
  vote: VoteStep;
  addFault: AddFaultStep;
  advance: AdvanceStep;
  call: CallStep;
  emit: EmitStep;
  expectDelivered: ExpectDeliveredStep;
  expectRequested: ExpectRequestedStep;
  removeFaults: RemoveFaultsStep;
  runAll: RunAllStep;
  send: SendStep;
  settle: SettleStep;
  acceptAdminInvite: AcceptAdminInviteStep;
  followNewsletter: FollowNewsletterStep;
}

/**
 * What steps return by the name of the step.
 */
export interface StepResultByName {
  archiveChat: null;
  deleteChat: null;
  labelChat: null;
  logOut: null;
  loseConnection: null;
  muteChat: null;
  pinChat: null;
  readChat: null;
  reconnect: null;
  renameContact: Contact;
  scanQr: null;
  showQr: Qr;
  stop: null;
  answerCall: Call;
  cancelCall: Call;
  changeContactPicture: null;
  goOffline: null;
  goOnline: null;
  leaveWhatsApp: null;
  missCall: Call;
  receiveCall: Call;
  ringCall: Call;
  startRecording: null;
  startTyping: null;
  stopTyping: null;
  addToGroup: Group;
  changeGroupIcon: null;
  changeGroupSetting: null;
  createGroup: Group;
  demote: null;
  describeGroup: null;
  joinGroup: null;
  leaveGroup: null;
  promote: null;
  removeFromGroup: null;
  renameGroup: null;
  requestToJoin: null;
  withdrawRequest: null;
  changeTimer: ActionMessage;
  choose: Message;
  deleteMessage: ActionMessage;
  editMessage: Message;
  makeSystemNoise: UnknownMessage;
  pinMessage: ActionMessage;
  postStory: StoryMessage;
  react: ActionMessage;
  readMessages: null;
  receiveMessage: Message;
  sendFromPhone: Message;
  unpinMessage: ActionMessage;
  unreact: ActionMessage;
  viewStory: null;
  vote: ActionMessage;
  addFault: FaultResult;
  advance: ClockResult;
  call: CallResult;
  emit: DeliveriesResult;
  expectDelivered: DeliveryResult;
  expectRequested: RequestResult;
  removeFaults: null;
  runAll: ClockResult;
  send: DeliveriesResult;
  settle: ClockResult;
  acceptAdminInvite: null;
  followNewsletter: null;
}

/**
 * The members of `AddFaultStep` by their `type`.
 */
export interface AddFaultStepByType {
  duplicate: DuplicateFault;
  'lid-duplicate': LidDuplicateFault;
  reorder: ReorderFault;
  drop: DropFault;
  delay: DelayFault;
  burst: BurstFault;
  batch: BatchFault;
  status: StatusFault;
  slow: SlowFault;
  timeout: TimeoutFault;
  reset: ResetFault;
  bodiless: BodilessFault;
  unsigned: UnsignedFault;
  garbage: GarbageFault;
  'unknown-field': UnknownFieldFault;
  'unknown-value': UnknownValueFault;
  'api-status': ApiStatusFault;
  'api-slow': ApiSlowFault;
}
