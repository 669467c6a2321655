import type { ControlClient } from '../../api/control-client.ts';
import type { components } from '../../generated/control.d.ts';

type Schemas = components['schemas'];

/** What was done to the mock. */
export interface StepResult {
  id: string;
  do: string;
  with: unknown;
  result?: unknown;
  error?: { name: string; message: string };
  omitted?: readonly { pointer: string; because: string }[];
  durationMs?: number;
}

/** A row with its content. */
export type FullRow = Partial<{
  request: Schemas['RequestResult'];
  delivery: Schemas['DeliveryResult'];
  step: StepResult;
}>;

/** Reads a row of the timeline with its content, by the row before it. */
export async function readRow(client: ControlClient, { id, seq }: { id: string; seq: number }) {
  const { data, error } = await client.GET('/timeline', { params: { query: { after: seq - 1, limit: 1 } as never } });
  const row = (data?.rows as (FullRow & { id: string })[] | undefined)?.find((each) => each.id === id);
  if (row) return { data: row };
  return { error: error ?? { error: { message: `${id} is not kept any more` } } };
}

/** The content of a row as one JSON value, as rows are compared and copied. */
export function contentOf({ request, delivery, step }: FullRow): unknown {
  if (delivery) return delivery.webhook;
  if (request) {
    const { params, query, body, status, answer } = request;
    return { params, query, body, status, answer };
  }
  return step && { with: step.with, result: step.result, error: step.error };
}
