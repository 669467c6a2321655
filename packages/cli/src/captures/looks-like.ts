import { payloadKeys } from '@whapi-webhooks/contract';

/** Payload keys whose value is a list. Others, such as `user`, are names that logs use too. */
const LISTS = Object.values(payloadKeys)
  .flat()
  .filter((key) => key.includes('_') || key.endsWith('s'));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has what only webhooks have: `event` with a type, or a list under a payload key. */
export function looksLikeWebhook(value: Record<string, unknown>): boolean {
  const { event } = value;
  if (isObject(event) && typeof event.type === 'string' && typeof event.event === 'string') return true;
  if ('channel_id' in value && ('user' in value || 'health' in value || 'qr' in value)) return true;
  for (const key of LISTS) if (Array.isArray(value[key])) return true;
  return false;
}

const REQUEST_MARKS = [
  'method',
  'httpMethod',
  'url',
  'path',
  'headers',
  'webhookUrl',
  'requestContext',
  'source',
  'grade',
  'operation',
];

/** Whether an object describes a request or a captured body: it has a body, or what accompanies one. */
export function hasRequestMark(value: Record<string, unknown>): boolean {
  if (Object.hasOwn(value, 'channel_id')) return false;
  return (
    Object.hasOwn(value, 'body') ||
    typeof value.event === 'string' ||
    REQUEST_MARKS.some((key) => Object.hasOwn(value, key))
  );
}

/** Whether an object is a line of a logger, which mostly writes about other things than webhooks. */
export function isLogLine(value: Record<string, unknown>): boolean {
  if (Object.hasOwn(value, 'channel_id')) return false;
  const hasMessage = ['msg', 'message', 'log', 'textPayload', 'jsonPayload'].some((key) => Object.hasOwn(value, key));
  const hasMark = ['level', 'severity', 'time', 'timestamp', '@timestamp', 'ts', 'stream'].some((key) =>
    Object.hasOwn(value, key),
  );
  return hasMessage && hasMark;
}

/** Whether an object describes a request that has no body. */
export function isRequest(value: Record<string, unknown>): boolean {
  const hasAny = (...keys: string[]) => keys.some((key) => typeof value[key] === 'string');
  return hasAny('method', 'httpMethod', 'requestMethod') && hasAny('url', 'path', 'uri', 'requestUrl', 'webhookUrl');
}
