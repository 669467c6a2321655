import type { Refusal } from './judge-server.ts';

/** What the vendor's OpenAPI refuses in requests and responses that follow another source of the vendor. */
export interface KnownRefusal {
  /** The `id` in `schemas/discrepancies.json`, which says why; or what the validator cannot do. */
  reason: { discrepancy: string } | { limit: string };
  /** The operations that are concerned, such as `POST /messages/image`. */
  operation: RegExp;
  part: Refusal['part'];
  at: RegExp;
  rule: RegExp;
}

const QUOTED = /^\/response\/message\/context\/quoted_content/;

export const knownRefusals: readonly KnownRefusal[] = [
  {
    reason: { discrepancy: 'success-response-requires-result' },
    operation: /^(?:POST|PUT|PATCH|DELETE) /,
    part: 'response',
    at: /^\/response\/result$/,
    rule: /^required: must have required property 'result'$/,
  },
  {
    reason: { discrepancy: 'settings-changes-enum' },
    operation: /^PATCH \/settings$/,
    part: 'response',
    at: /^\/response\/changes\/\*$/,
    rule: /^enum: .* on_call_pager, pass_through, sent_status, proxy, mobile_proxy$/,
  },
  {
    reason: { discrepancy: 'quoted-content-matches-several' },
    operation: /^POST /,
    part: 'response',
    at: new RegExp(`${QUOTED.source}$`),
    rule: /^oneOf: must match exactly one schema in oneOf$/,
  },
  {
    // What each of the alternatives lacks.
    reason: { discrepancy: 'quoted-content-matches-several' },
    operation: /^POST /,
    part: 'response',
    at: new RegExp(`${QUOTED.source}/\\w+$`),
    rule: /^required: must have required property '\w+'$/,
  },
  {
    reason: { discrepancy: 'media-source-matches-several' },
    operation: /^(?:POST|PUT) /,
    part: 'request',
    at: /^\/body\/(?:cards\/\*\/media\/)?media$/,
    rule: /^oneOf: must match exactly one schema in oneOf$/,
  },
  {
    reason: { discrepancy: 'media-timestamp-required' },
    operation: /^POST \/(?:messages|stories)\b/,
    part: 'response',
    at: /^\/response\/message\/(?:image|video|short|gif|audio|voice|document|sticker|interactive)\/timestamp$/,
    rule: /^required: must have required property 'timestamp'$/,
  },
  {
    reason: { discrepancy: 'interactive-requires-a-file' },
    operation: /^POST \/messages\/interactive$/,
    part: 'response',
    at: /^\/response\/message\/interactive\/(?:id|mime_type|file_size|timestamp)$/,
    rule: /^required: must have required property '\w+'$/,
  },
  {
    reason: { discrepancy: 'group-icon-media-type' },
    operation: /^GET \/groups\/\{GroupID\}\/icon$/,
    part: 'response',
    at: /^\/response$/,
    rule: /^mediaType: image\/jpeg is none of image\/png$/,
  },
  {
    reason: { limit: 'It reads the properties of an exploded parameter, but not those of its allOf.' },
    operation: /^POST \/messages\/media\/\{MediaMessageType\}$/,
    part: 'request',
    at: /^\/query\/(?:to|quoted|caption|filename)$/,
    rule: /^: Unknown query parameter '\w+'$/,
  },
];

/** Whether an entry explains what was refused of an operation. */
export function explains(known: KnownRefusal, operation: string, { part, at, rule }: Refusal): boolean {
  return known.operation.test(operation) && known.part === part && known.at.test(at) && known.rule.test(rule);
}
