import type { EventEntry } from '../../contract/read-contract.ts';

/** The vendor's source for an event, as a link if there is a page. */
export function knownFrom({ schema, payloadKeys }: EventEntry): string {
  const properties = schema.properties ?? {};
  const evidence = payloadKeys.map((key) => properties[key]?.['x-evidence']);
  if (!schema['x-see']) return "the vendor's OpenAPI only";
  const isDocumented = evidence.some((mark) => mark !== 'spec' && mark !== 'inferred');
  return isDocumented
    ? `[help page](${schema['x-see']})`
    : `the vendor's OpenAPI, mentioned on a [help page](${schema['x-see']})`;
}
