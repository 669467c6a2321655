/** Their keys are names that the author of the document chose, not keywords. */
const MAPS = new Set([
  'callbacks',
  'content',
  'headers',
  'parameters',
  'paths',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
]);

/** Their values are data, in which no keyword occurs. */
const DATA = new Set(['default', 'enum', 'required', 'security']);

const PROSE = /^(?:description|summary|examples?|externalDocs|tags|title|contact|license|termsOfService|x-.*)$/;

/**
 * The facts of an OpenAPI document without its prose. Paths, parameters, bodies, responses and schemas remain;
 * descriptions, summaries, examples, titles, tags and extensions do not, except where OpenAPI requires them: there they
 * are empty.
 */
export function stripOpenApi<T extends object>({ info, ...document }: T & { info?: { version?: string } }): T {
  return { info: { title: '', version: `${info?.version ?? ''}` }, ...strippedKeywords(document) } as unknown as T;
}

function strippedKeywords(value: object): object {
  const facts = Object.entries(value).filter(([keyword]) => !PROSE.test(keyword));
  return Object.fromEntries(
    facts.map(([keyword, child]) => [keyword, DATA.has(keyword) ? child : strippedValue(keyword, child)]),
  );
}

function strippedValue(keyword: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => strippedValue('', item));
  if (typeof value !== 'object' || value === null) return value;
  if (!MAPS.has(keyword)) return strippedKeywords(value);
  const entries = Object.entries(value).map(([name, child]) => {
    const stripped = strippedValue('', child);
    return [
      name,
      keyword === 'responses' && !('$ref' in child) ? { description: '', ...(stripped as object) } : stripped,
    ];
  });
  return Object.fromEntries(entries);
}
