import { ContractError } from '@whapi-webhooks/contract';
import { CommandError } from '../channel/state/command-error.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import { LoopError } from '../delivery/loop-error.ts';
import { describeGaps, ExportError } from '../export/export-error.ts';
import { SnapshotError } from '../snapshot/snapshot.ts';
import { ScenarioError } from '../steps/scenario-error.ts';

/** What an error of the control plane has beside its status, code and message. */
export interface ControlErrorExtras {
  /** What to do. */
  hint?: string | undefined;
  /** Further properties of the error, such as `misses`. */
  data?: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

/** Why the control plane refuses a request. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  /** A word for programs, such as `not-found`. */
  readonly code: string;
  readonly extras: ControlErrorExtras;

  constructor(status: number, code: string, message: string, extras: ControlErrorExtras = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }

  /** `{ error: { code, message, hint? } }`. */
  toJSON(): { error: Record<string, unknown> } {
    const { code, message, extras } = this;
    const { hint, data } = extras;
    return { error: { code, message, ...(hint !== undefined && { hint }), ...data } };
  }

  toResponse(): Response {
    return Response.json(this, { status: this.status, headers: { ...this.extras.headers } });
  }
}

/** The codes of refusals that other parts of the mock make. */
const CODES: Record<number, string> = {
  400: 'bad-request',
  403: 'forbidden',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** A refusal of the guard or of a reader of bodies, in the control plane's shape. */
export function fromRefusal({ status, message, details }: CommandError): ControlError {
  return new ControlError(status, CODES[status] ?? 'refused', message, { hint: details });
}

/** The refusal that an error is answered with. */
export function toControlError(error: unknown): ControlError {
  if (error instanceof ControlError) return error;
  if (error instanceof CommandError) {
    // The status is that of the vendor's response; here, it would say something about the route.
    return new ControlError(409, 'impossible', error.message, { hint: error.details, data: { status: error.status } });
  }
  if (error instanceof ContractError) {
    const data = { issues: error.issues };
    return new ControlError(422, 'contract', error.message, { hint: error.issues[0]?.hint, data });
  }
  if (error instanceof ScenarioError) {
    const [{ code, hint, step }] = error.issues;
    // A scenario that has too many steps is wrong before one is done.
    const hasFailed = code === 'step_failed' || (code === 'over_limit' && step !== undefined);
    const data = { issues: error.issues };
    return new ControlError(hasFailed ? 422 : 400, hasFailed ? 'step-failed' : 'wrong-scenario', error.message, {
      hint,
      data,
    });
  }
  if (error instanceof ExportError) {
    const rest = error.canBePartial ? ', or add `partial=true` to export the rest' : '';
    const hint = `POST /reset before the story begins${rest}.`;
    const message = `What happened cannot be exported as it was: ${describeGaps(error.gaps)}`;
    return new ControlError(409, 'incomplete', message, { hint, data: { gaps: error.gaps } });
  }
  if (error instanceof SnapshotError) {
    return new ControlError(409, error.code, error.message, { hint: `${error.hint}.` });
  }
  if (error instanceof LoopError) return new ControlError(409, 'loop', error.message);
  if (error instanceof StoreError) return new ControlError(500, 'store', error.message);
  if (error instanceof TypeError) return new ControlError(400, 'wrong-argument', error.message);
  return new ControlError(500, 'failed', error instanceof Error ? error.message : String(error));
}
