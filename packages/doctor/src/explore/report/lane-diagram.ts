import type { Delivery, WhapiRequest } from '@whapi-webhooks/mock';
import type { LaneEvent } from '../run/run.ts';

interface Log {
  readonly events: readonly LaneEvent[];
  readonly deliveries: readonly Delivery[];
  readonly requests: readonly WhapiRequest[];
}

/** How wide a lane is, in characters, and how wide all of them may be. */
const LANE_WIDTH = 44;
const NARROW_WIDTH = 26;
const TOTAL_WIDTH = 140;
const MOST_TEXT = 60;

/** Who did what when: a column for each attempt, from its start to its response, and a row for each event. */
export function laneDiagram({ events, deliveries, requests }: Log): string {
  const all = [...new Set(events.map(({ lane }) => lane))];
  const byId = new Map(deliveries.map((delivery) => [delivery.id as string, delivery]));
  const isIdleEcho = (lane: string) =>
    isOwn(byId.get(deliveryIn(lane))) && events.every((event) => event.lane !== lane || QUIET.has(event.what));
  const lanes = all.filter((lane) => !isIdleEcho(lane));
  const width = lanes.length * LANE_WIDTH > TOTAL_WIDTH ? NARROW_WIDTH : LANE_WIDTH;
  const running = new Set<string>();
  const row = (start: string, cells: readonly string[]) =>
    `${start.padStart(9)}  ${cells.map((cell) => padded(cell, width)).join('')}`.trimEnd();
  const lines = [
    row(
      '',
      lanes.map((lane) => titleOf(lane, byId)),
    ),
    row(
      '',
      lanes.map((lane) => whatIsDelivered(byId.get(deliveryIn(lane)))),
    ),
  ];
  for (const event of events) {
    const { lane, what, at } = event;
    if (!lanes.includes(lane)) continue;
    const cells = lanes.map((other) => {
      if (other === lane) return `${MARKS[what]} ${textOf(event, requests)}`;
      return running.has(other) ? '│' : '';
    });
    if (what === 'start') running.add(lane);
    if (what === 'response' || what === 'error' || what === 'timeout') running.delete(lane);
    lines.push(row(`${at} ms`, cells));
  }
  const hidden = all.length - lanes.length;
  if (hidden > 0) lines.push(`Not shown: own messages (${hidden}), at whose delivery the app does nothing.`);
  return lines.join('\n');
}

const QUIET: ReadonlySet<string> = new Set(['start', 'response']);

function isOwn(delivery: Delivery | undefined): boolean {
  const [message] = delivery && 'messages' in delivery.webhook ? delivery.webhook.messages : [];
  return message?.from_me === true;
}

const MARKS = {
  start: '┌',
  request: '├▶',
  answer: '├◀',
  timer: '├',
  response: '└',
  error: '└',
  timeout: '╳',
  failure: '╳',
} as const;

function textOf({ what, text }: LaneEvent, requests: readonly WhapiRequest[]): string {
  if (what === 'start') return 'starts';
  if (what === 'response') return `responds ${text}`;
  if (what === 'error') return `throws ${text}`;
  if (what === 'timer') return `timer: ${text}`;
  if (what === 'answer') return `answer ${text}`;
  if (what !== 'request') return text;
  const request = requests.find(({ id }) => id === text);
  if (!request) return `${text} another host`;
  const { method, path, body } = request;
  return `${text} ${method} ${path}${body === undefined ? '' : ` ${shortly(body)}`}`;
}

function titleOf(lane: string, byId: ReadonlyMap<string, Delivery>): string {
  const delivery = byId.get(deliveryIn(lane));
  if (!delivery) return 'app';
  const attempt = Number(lane.split('.')[1]);
  const again = delivery.resendOf ? ` (duplicate of ${delivery.resendOf})` : attempt > 1 ? ` (retry)` : '';
  return `${lane}${again}`;
}

function whatIsDelivered(delivery: Delivery | undefined): string {
  if (!delivery) return '';
  const { event, webhook } = delivery;
  const [message] = 'messages' in webhook ? webhook.messages : [];
  const text = message?.type === 'text' ? ` ${shortly(message.text.body)}` : '';
  return `${event}${message?.from_me ? ' (own)' : ''}${text}`;
}

function deliveryIn(lane: string): string {
  return lane.split('.')[0] as string;
}

function shortly(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
}

/** A text of a width, with a space at its end. */
function padded(text: string, width: number): string {
  return text.length < width ? text.padEnd(width) : `${text.slice(0, width - 2)}… `;
}
