export type { Receiver } from '@whapi-webhooks/contract/receiver';
export { assertDelivered, assertNotDelivered } from './assertions/assert-delivered.ts';
export { assertNotRequested, assertRequested } from './assertions/assert-requested.ts';
export { DeliveryAssertionError } from './assertions/delivery-assertion-error.ts';
export { type DeliveryMatchers, deliveryMatchers } from './assertions/delivery-matchers.ts';
export type { WebhookMatcher } from './assertions/find-delivery.ts';
export type { RequestMatcher } from './assertions/find-request.ts';
export { RequestAssertionError } from './assertions/request-assertion-error.ts';
export type { AttemptId, CausedBy, DeliveryId, RequestId, StepId } from './causes.ts';
export type { IncomingOrder } from './channel/business/place-order.ts';
export type { IncomingCall } from './channel/calls/start-call.ts';
export type { TimerChange } from './channel/chats/change-timer.ts';
export type { PictureChange } from './channel/contacts/change-contact-picture.ts';
export type { MembersChange } from './channel/groups/change-members.ts';
export type { ForeignGroup, GroupEntry } from './channel/groups/create-group.ts';
export type { Choice } from './channel/messages/choose.ts';
export type { IncomingContent, IncomingContents, IncomingFile } from './channel/messages/incoming-content.ts';
export type { References } from './channel/messages/quote.ts';
export type { Reading } from './channel/messages/read-messages.ts';
export type { IncomingMessage, PhoneMessage } from './channel/messages/receive-message.ts';
export type { Sender } from './channel/messages/sender.ts';
export type { Noise } from './channel/messages/system-noise.ts';
export type { Following } from './channel/newsletters/follow-newsletter.ts';
export type { PresenceChange } from './channel/presences/change-presence.ts';
export type { CatalogProduct, ContactCatalog } from './channel/state/business-entities.ts';
export type { StatusSteps, TrialLimits } from './channel/state/channel-state.ts';
export { CommandError } from './channel/state/command-error.ts';
export type { InitialNewsletter } from './channel/state/stored-newsletter.ts';
export type { IncomingStory } from './channel/stories/post-story.ts';
export type { StoryView } from './channel/stories/view-story.ts';
export type { ChatVerbs, MessageAct } from './channel/verbs/chat-verbs.ts';
export type { CallAct, ContactVerbs } from './channel/verbs/contact-verbs.ts';
export type { GroupEdit, GroupVerbs } from './channel/verbs/group-verbs.ts';
export type { IncomingCallHandle } from './channel/verbs/incoming-call-handle.ts';
export type { NewsletterVerbs } from './channel/verbs/newsletter-verbs.ts';
export type { PhoneVerbs } from './channel/verbs/phone-verbs.ts';
export type { WhapiChannel } from './channel/verbs/whapi-channel.ts';
export type { Duration } from './clock/duration.ts';
export type { WhapiClock } from './clock/mock-clock.ts';
export type { Coverage, Responses } from './coverage/coverage.ts';
export type { DeepPartial } from './deep-partial.ts';
export type { Attempt, Delivery, DeliveryOutcome } from './delivery/delivery.ts';
export { type DeliveryStore, StoreError } from './delivery/delivery-store.ts';
export { LoopError } from './delivery/loop-error.ts';
export type { PendingDelivery } from './delivery/pending-delivery.ts';
export { type FailedDelivery, linearBackoff, type RetryPolicy } from './delivery/retry-policy.ts';
export type { Fetch } from './delivery/send-request.ts';
export { ExportError, type ExportGap } from './export/export-error.ts';
export type { Fault, FaultType } from './faults/fault.ts';
export type { FaultEntry, WhapiFaults } from './faults/faults.ts';
export type { WhapiGateway } from './gateway/create-gateway.ts';
export { GATEWAY_URL } from './gateway/create-gateway.ts';
export { servedOperations } from './gateway/served-operations.ts';
export type { SendOptions } from './options/method-fields.ts';
export type { SubscribeOptions } from './options/whapi-fields.ts';
export type { WhapiOptions } from './options/whapi-options.ts';
export { PARTNER_URL } from './partner/create-partner-handler.ts';
export type { LoggedFile, WhapiRequest } from './requests/request.ts';
export { setupWhapi } from './setup-whapi.ts';
export { SnapshotError, type WhapiSnapshot } from './snapshot/snapshot.ts';
export type { OmittedPart, StepFailure, WhapiStep } from './step-log/whapi-step.ts';
export { ScenarioError, type ScenarioIssue, type ScenarioIssueCode } from './steps/scenario-error.ts';
export type { TimelineRow } from './timeline/timeline-row.ts';
export type {
  EventNameOf,
  ExportOptions,
  PlayedScenario,
  PlayOptions,
  ScenarioInput,
  ScenarioJson,
  Whapi,
} from './whapi.ts';
