import type { BodiesByOperation, WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { ErrorResponse } from '@whapi-webhooks/types';
import type { CausedBy, DeliveryId, RequestId } from '../causes.ts';

/** A file in a body or in an answer. The log never keeps its bytes. */
export interface LoggedFile {
  readonly name?: string;
  /** MIME type. */
  readonly type?: string;
  /** Absent where nobody counted. */
  readonly sizeBytes?: number;
}

/** The names of the parameters in a path: `'ChatID'` of `GET /chats/{ChatID}`. */
export type ParameterOf<O extends string> = O extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** The properties that hold a file or where to get it. A file that was sent along is logged as a description. */
type WithFiles<B> = { [K in keyof B]: K extends 'media' | 'icon' ? B[K] | LoggedFile : B[K] };

/** The body of a request as the log has it. */
export type RequestBodyOf<O extends WhapiOperation> = null extends BodiesByOperation[O]['request']
  ? unknown
  : WithFiles<BodiesByOperation[O]['request']>;

/** The parsed body of the response. */
export type AnswerOf<O extends WhapiOperation> = null extends BodiesByOperation[O]['response']
  ? unknown
  : BodiesByOperation[O]['response'] | ErrorResponse;

/** One REST request to the gateway, and how it was answered. */
export interface WhapiRequest<O extends WhapiOperation = WhapiOperation> {
  /** `r1`, `r2`, … in the order of arrival. */
  readonly id: RequestId;
  /** Its place in `whapi.timeline`. */
  readonly seq: number;
  /** When it arrived, in milliseconds since 1970-01-01 UTC by the mock's clock. */
  readonly at: number;
  /** Who made it: the app, or a scenario on its behalf. */
  readonly by: 'app' | 'scenario';
  /** The operation, such as `PATCH /chats/{ChatID}`. Absent where the vendor has no such operation. */
  readonly operation?: O;
  readonly method: string;
  /** The path as the app wrote it, without the query. */
  readonly path: string;
  /** The parameters in the path, decoded. */
  readonly params: Readonly<Partial<Record<ParameterOf<O>, string>>>;
  /** The query; a parameter that is repeated has a list of values. The value of `token` is not shown. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Whose token it has: this mock's, an unknown one, or none. */
  readonly token: 'own' | 'unknown' | 'none';
  /** The delivery that a receiver was handling when it made the request. */
  readonly causedBy?: CausedBy;
  /** The deliveries that it caused, also later ones, such as the statuses of a message. */
  readonly webhooks: readonly DeliveryId[];
  /** The form of the body. Absent where there is none. */
  readonly bodyKind?: 'json' | 'form' | 'file' | 'text';
  /** The length of the body as it was sent. Absent where it was not read to its end. */
  readonly bodyBytes?: number;
  /** The JSON, the fields of the form, or the text that is neither. Files are described. */
  readonly body?: RequestBodyOf<O>;
  /** Whether `body` is incomplete or left out: a long text, or a body that was too long to be kept or read. */
  readonly bodyCut?: true;
  /** The status of the response. Absent while there is none. */
  readonly status?: number;
  /** The JSON of the response. A file is described. */
  readonly answer?: AnswerOf<O>;
  /** Whether `answer` is left out, as it was too long to be kept. */
  readonly answerCut?: true;
  /** How long the answer took, in milliseconds by the mock's clock. */
  readonly durationMs?: number;
}
