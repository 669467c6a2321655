import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Definitions } from '../contract/json-schema.ts';
import { findRefCycle } from './find-ref-cycle.ts';
import type { Model } from './model.ts';
import { stripOpenApi } from './strip-openapi.ts';
import { toModel } from './to-model.ts';

/** The vendor's schema of all webhooks. */
export const VENDOR_ROOT = 'WebhookPayload';

/** The facts of one version of the vendor's OpenAPI. */
export interface VendorFacts {
  version: string;
  /** Checksum of the file, because several revisions have the same version number. */
  sha256: string;
  /** All operations by their method and path, such as `GET /health`. */
  operations: Record<string, OperationFacts>;
  /** The document without its prose. */
  document: OpenApi;
}

/** The facts, and from them a model of the webhooks that is comparable with ours. */
export interface VendorModel extends VendorFacts {
  schemas: Model;
}

/** What the document declares about an operation. */
interface OperationFacts {
  /** The `operationId`. */
  id: string;
  /** Name of its successful response, or the media type of a response without a name; null without a body. */
  response: string | null;
}

/** A file that cannot be compared, because it cannot be read or because of its content. */
export class OpenApiError extends Error {
  override readonly name = 'OpenApiError';
  readonly isUnreadable: boolean;
  constructor(message: string, { isUnreadable = false, cause }: { isUnreadable?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.isUnreadable = isUnreadable;
  }
}

/**
 * Reads an OpenAPI document, in YAML or JSON, and extracts the facts about its webhooks.
 * @throws {OpenApiError} when the file cannot be read or parsed, or does not describe webhooks.
 */
export async function readOpenApi(file: string): Promise<VendorModel> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'the file does not exist' : cause.message;
    throw new OpenApiError(`Failed to read ${file}: ${reason}. Specify the path of the vendor's openapi.yaml`, {
      isUnreadable: true,
      cause,
    });
  });
  const document = parseDocument(file, bytes.toString('utf8'));
  const schemas = document.components?.schemas;
  if (!schemas?.[VENDOR_ROOT]) {
    throw new OpenApiError(
      `Failed to read ${file}: it has no components.schemas.${VENDOR_ROOT}. Specify an OpenAPI document of Whapi.Cloud`,
    );
  }
  const version = `${document.info?.version ?? ''}`;
  if (!/^[\w.-]+$/.test(version)) {
    throw new OpenApiError(
      `Failed to read ${file}: expected an info.version of letters, digits, ".", "-" and "_", received ${JSON.stringify(version)}. Correct it: the version becomes part of a file name`,
    );
  }
  const cycle = findRefCycle(schemas);
  if (cycle) {
    throw new OpenApiError(
      `Failed to read ${file}: components.schemas.${cycle} refers to itself without a property or an item in between. Break the cycle`,
    );
  }
  return {
    version,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    operations: operationsOf(document),
    document: stripOpenApi(document),
    schemas: modelOf(file, document),
  };
}

/** The model of the webhooks that an OpenAPI document describes. */
export function webhookModel({ components }: OpenApi): Model {
  return toModel(VENDOR_ROOT, components?.schemas ?? {});
}

function modelOf(file: string, document: OpenApi): Model {
  try {
    return webhookModel(document);
  } catch (cause) {
    throw new OpenApiError(`Failed to read ${file}: ${(cause as Error).message}`, { cause });
  }
}

const METHODS = ['get', 'head', 'put', 'post', 'delete', 'patch'];

function operationsOf({ paths = {} }: OpenApi): Record<string, OperationFacts> {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [[`${method.toUpperCase()} ${path}`, factsOf(operation)]] : [];
      }),
    ),
  );
}

function factsOf({ operationId = '', responses = {} }: OpenApiOperation): OperationFacts {
  const [success] = Object.keys(responses)
    .filter((status) => status.startsWith('2'))
    .sort();
  return { id: operationId, response: success === undefined ? null : nameOf(responses[success] ?? {}) };
}

function nameOf({ $ref, content = {} }: OpenApiResponse): string | null {
  const [[mediaType, { schema }] = [null, {}]] = Object.entries(content);
  return ($ref ?? schema?.$ref)?.split('/').at(-1) ?? mediaType;
}

interface OpenApiResponse {
  $ref?: string;
  content?: Record<string, { schema?: { $ref?: string } }>;
}

interface OpenApiOperation {
  operationId?: string;
  responses?: Record<string, OpenApiResponse>;
}

interface OpenApi {
  info?: { version?: string };
  paths?: Record<string, Record<string, OpenApiOperation | undefined>>;
  components?: { schemas?: Definitions };
}

function parseDocument(file: string, text: string): OpenApi {
  try {
    const document = parse(text);
    if (typeof document === 'object' && document !== null) return document;
  } catch (cause) {
    const [reason] = (cause as Error).message.split(/:?\n/);
    throw new OpenApiError(`Failed to parse ${file}: ${reason}. Specify a file in YAML or JSON`, { cause });
  }
  throw new OpenApiError(`Failed to parse ${file}: it is not an object. Specify an OpenAPI document`);
}
