import { CommandError, wrongParameters } from '../channel/state/command-error.ts';
import { FormBody, readForm, toDataUri } from './read-form.ts';

const LONGEST_BODY_BYTES = 1_048_576;

/** The body of a request: JSON, the fields of a form, or a bare file as `media`. Nothing when it is empty. */
export async function readBody(request: Request): Promise<unknown | FormBody> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return readForm(bytes, type);
  if (!/^$|json|^text\//i.test(type)) return new FormBody({ media: toDataUri(bytes, { type }) });
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrongParameters(`The body is not JSON: ${(error as Error).message}`);
  }
}

/** Counts while it reads: what a request says of its own length may be wrong. */
async function readBytes({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    length += chunk.value.byteLength;
    if (length > LONGEST_BODY_BYTES) {
      await reader?.cancel();
      throw new CommandError(413, 'Request body is too large', `At most ${LONGEST_BODY_BYTES} bytes are read.`);
    }
    chunks.push(chunk.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
