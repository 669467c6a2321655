import type { Answer } from './exchange-log.ts';

const LONGEST_BODY = 65_536;

/**
 * Reads a response: its status, its headers, and the beginning of its body.
 * @param signal ends reading a body that never ends; what was read until then counts
 */
export async function readAnswer(response: Response, signal: AbortSignal): Promise<Answer & { status: number }> {
  const { status } = response;
  const headers = Object.fromEntries(response.headers ?? []);
  return { status, headers, body: await readBody(response, signal) };
}

async function readBody({ body }: Response, signal: AbortSignal): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  let text = '';
  for (;;) {
    const read = await Promise.race([reader.read(), aborted]);
    if (!read || read.done) break;
    text += decoder.decode(read.value, { stream: true });
    if (text.length >= LONGEST_BODY) break;
  }
  reader.cancel().catch(() => {});
  return text.slice(0, LONGEST_BODY);
}
