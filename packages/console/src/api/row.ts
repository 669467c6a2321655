import type { ControlSchemas } from './control-client.ts';

/** A row of the timeline as the event stream sends it: without bodies. */
export type Row = ControlSchemas['ShortRow'];
/** A REST request. */
export type RequestRow = ControlSchemas['ShortRequestRow'];
/** A webhook on its way to a receiver. */
export type DeliveryRow = ControlSchemas['ShortDeliveryRow'];
/** An attempt of a delivery. */
export type AttemptRow = ControlSchemas['ShortAttemptRow'];
/** What was done to the mock from outside. */
export type StepRow = ControlSchemas['ShortStepRow'];
