import type { AttemptRow, DeliveryRow, RequestRow, StepRow } from '../src/api/row.ts';

/** When the first row happened. */
export const START = Date.UTC(2026, 0, 1, 12);

/** Rows of a timeline, one a second. */
export function step(seq: number, id: string, parts: Partial<StepRow> = {}): StepRow {
  return { kind: 'step', seq, id, at: START + seq * 1_000, do: 'receiveMessage', durationMs: 1, ...parts };
}

export function request(seq: number, id: string, parts: Partial<RequestRow> = {}): RequestRow {
  const known = {
    by: 'app',
    token: 'own',
    operation: 'POST /messages/text',
    method: 'POST',
    path: '/messages/text',
  } as const;
  return { kind: 'request', seq, id, at: START + seq * 1_000, ...known, status: 200, durationMs: 5, ...parts };
}

export function delivery(seq: number, id: string, parts: Partial<DeliveryRow> = {}): DeliveryRow {
  const known = {
    event: 'messages.post',
    receiver: 'http://bot.test/hook',
    outcome: 'delivered',
    valid: true,
  } as const;
  return { kind: 'delivery', seq, id, at: START + seq * 1_000, ...known, ...parts };
}

export function attempt(seq: number, id: string, parts: Partial<AttemptRow> = {}): AttemptRow {
  return { kind: 'attempt', seq, id, at: START + seq * 1_000, durationMs: 10, ...parts };
}
