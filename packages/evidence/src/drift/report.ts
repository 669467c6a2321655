import type { Json } from './mask.ts';
import type { DriftPlace } from './place.ts';
import type { Shape } from './shape.ts';

/**
 * How traffic differs from the schemas.
 * - `unknown_event`: a webhook of an event that the schemas do not have
 * - `undeclared`: a property that no schema declares
 * - `unlisted`: a value, a message type or another variant that no schema lists
 * - `type`: a value of a type that its schema does not allow
 * - `missing`: a property that a schema requires
 * - `outside`: a value that breaks another rule of its schema, such as a pattern, a length or a bound
 */
export type DriftKind = 'unknown_event' | 'undeclared' | 'unlisted' | 'type' | 'missing' | 'outside';

/** One way in which captured traffic differs from the schemas, at one place of the payloads of an event. */
export interface Finding {
  kind: DriftKind;
  /** Of an unknown event: its name, or `*` if it has none that can be shown. */
  event: string;
  /**
   * JSON Pointer of the value in the payload, with `*` for each index of an array and each key of a map. Of an undeclared
   * or missing property, where it is or should be.
   */
  pointer: string;
  /**
   * The name of an undeclared property; the unlisted value; the received type; the
   * definition that requires what is missing; the broken keyword. `*` for names and values that look like data, or if there are too many.
   */
  detail: Json;
  /** Where in the schemas: definitions, or places in them, such as `MessageBase.timestamp`. Sorted. */
  schemas: string[];
  /** How often it was found. */
  count: number;
  /** In how many places it could have been: objects, values, or for an unknown event payloads. */
  of: number;
  /**
   * In how many of these places it was found, if that is not `count`: of undeclared properties that are one finding, with
   * `*` for their names, an object can have several.
   */
  objects?: number;
  /** The share of the places in which it was found, from 0 to 1: `objects` or else `count` divided by `of`, rounded to six digits. */
  share: number;
  first: DriftPlace;
  last: DriftPlace;
  /**
   * The form of one of the values: letters are `x`, digits `0` (in numbers `1`), and emoji and other symbols `?`. For a
   * missing property, of the object that lacks it.
   */
  sample: Json;
  /** The types and properties of all of the values, where a schema could declare them. */
  shape?: Shape;
  /** There are more names or values than would be reported one by one: a map, or free text. */
  many?: true;
}

/** How often payloads reached a place that the schemas describe. */
export interface PlaceCount {
  values: number;
  /** Of the values: objects whose properties are described. */
  objects?: number;
  /** Of the objects: those that a definition with required properties describes. */
  by?: Record<string, number>;
  /** Of the objects: those with undeclared properties. */
  undeclared?: number;
  /** Of those: the ones with undeclared properties whose names look like data. */
  unnamed?: number;
}

/** How captured traffic differs from the schemas: of all of an archive, or of a part of it. */
export interface DriftReport {
  /** The version of this format. */
  drift: 1;
  /** Identifies the schemas: only reports about the same ones can be merged. */
  schemas: string;
  /** Payloads that were compared, those of unknown events included. */
  payloads: number;
  /** Parts of the input that have no payload that can be read. */
  unread: { count: number; first?: DriftPlace };
  /** The number of payloads by known event. */
  events: Record<string, number>;
  /** Sorted by event, pointer, kind and detail. */
  findings: Finding[];
  /** Every place that payloads reached, by event and pointer, such as `chats.post#/chats`. */
  places: Record<string, PlaceCount>;
}
