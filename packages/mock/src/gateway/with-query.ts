import { FormBody } from './read-form.ts';

/** A body with what the query of the request says besides; the token is no part of it. */
export function withQuery(body: unknown, query: URLSearchParams): FormBody {
  const fields: Record<string, unknown> = {};
  for (const key of new Set(query.keys())) {
    if (key === 'token') continue;
    const values = query.getAll(key);
    fields[key.replace(/\[\]$/, '')] = values.length > 1 || key.endsWith('[]') ? values : values[0];
  }
  const said = body instanceof FormBody ? body.fields : (body as object | undefined);
  return new FormBody({ ...fields, ...said });
}
