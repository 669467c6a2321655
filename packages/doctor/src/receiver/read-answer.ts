import type { Answer } from './exchange-log.ts';

const LONGEST_BODY = 65_536;

/**
 * Reads a response: its status, its headers, and the beginning of its body.
 * @param signal ends reading a body that never ends: then `isCut`
 */
export async function readAnswer(
  response: Response,
  signal: AbortSignal,
): Promise<Answer & { status: number; isCut: boolean }> {
  const { status } = response;
  const headers = Object.fromEntries(response.headers ?? []);
  return { status, headers, ...(await readBody(response, signal)) };
}

async function readBody({ body }: Response, signal: AbortSignal): Promise<{ body: string; isCut: boolean }> {
  if (!body) return { body: '', isCut: false };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  let text = '';
  let isCut = false;
  for (;;) {
    const read = await Promise.race([reader.read(), aborted]);
    isCut = !read;
    if (!read || read.done) break;
    text += decoder.decode(read.value, { stream: true });
    if (text.length >= LONGEST_BODY) break;
  }
  reader.cancel().catch(() => {});
  return { body: text.slice(0, LONGEST_BODY), isCut };
}
