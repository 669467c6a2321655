import type { Body } from './read-body.ts';

/** A body together with the query parameters of its request, except the token. Where both have a value, the body wins. */
export function withQuery({ value, uploads }: Body, query: URLSearchParams): Body {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(query.keys())) {
    if (key === 'token') continue;
    const values = query.getAll(key);
    fields[key.replace(/\[\]$/, '')] = values.length > 1 || key.endsWith('[]') ? values : values[0];
  }
  return { value: { ...fields, ...(value as object | undefined) }, isForm: true, uploads };
}
