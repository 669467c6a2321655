import { wrongParameters } from '../channel/state/command-error.ts';

/** The fields of a form. All of them are texts; a file is one as a data URI, with its name. */
export class FormBody {
  readonly fields: Record<string, unknown>;

  constructor(fields: Record<string, unknown>) {
    this.fields = fields;
  }
}

/** Reads a form: a field that occurs more than once becomes a list. */
export async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormBody> {
  const form = await parse(bytes, type);
  const fields: [string, unknown][] = [];
  for (const key of new Set(form.keys())) {
    const values = await Promise.all(form.getAll(key).map(textOf));
    fields.push([key.replace(/\[\]$/, ''), values.length > 1 || key.endsWith('[]') ? values : values[0]]);
  }
  return new FormBody(Object.fromEntries(fields));
}

async function parse(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw wrongParameters(`The form cannot be read: ${(error as Error).message}`);
  }
}

async function textOf(value: FormDataEntryValue): Promise<string> {
  if (typeof value === 'string') return value;
  return toDataUri(new Uint8Array(await value.arrayBuffer()), value);
}

/** A file as a data URI, which says its name as well. */
export function toDataUri(bytes: Uint8Array, { type, name }: { type: string; name?: string }): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `data:${type || 'application/octet-stream'};${name ? `name=${encodeURIComponent(name)};` : ''}base64,${base64}`;
}
