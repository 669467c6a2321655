import { CommandError } from '../channel/state/command-error.ts';
import { isObject } from '../fields/field.ts';
import { isTooDeep, MOST_LEVELS } from '../fields/is-too-deep.ts';
import { readBytes } from '../gateway/read-body.ts';
import { ControlError, fromRefusal } from './control-error.ts';

/**
 * Reads the body of a request as a JSON object. A missing body is `{}`.
 * @throws {ControlError} with 400, 413 or 415
 */
export async function readControlBody(request: Request, maxBytes: number): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type');
  // Even without a body: web pages may send all but JSON to any server without asking it.
  if (type !== null && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) throw wrongType(type);
  const bytes = await readBytes(request, maxBytes).catch((error: unknown) => {
    throw error instanceof CommandError ? fromRefusal(error) : error;
  });
  if (bytes.byteLength === 0) return {};
  if (type === null) throw wrongType('missing');
  const hint = 'Send a JSON object such as {}.';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = (error as Error).message;
    throw new ControlError(400, 'bad-json', `Failed to parse the body as JSON: ${reason}`, { hint });
  }
  if (isTooDeep(value)) {
    throw new ControlError(400, 'bad-json', `The body is nested more than ${MOST_LEVELS} levels deep`, {
      hint: 'Remove levels: nothing that the mock reads has so many.',
    });
  }
  if (isObject(value)) return value;
  throw new ControlError(400, 'bad-json', 'The body is not a JSON object', { hint });
}

function wrongType(type: string): ControlError {
  return new ControlError(415, 'unsupported-media-type', `The content type is ${type}`, {
    hint: 'Send `Content-Type: application/json`.',
  });
}
