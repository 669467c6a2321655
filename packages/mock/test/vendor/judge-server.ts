import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import type { Document } from 'openapi-client-axios';
import { partOf } from './part-of.ts';

/** What the vendor's OpenAPI says against a request or a response. */
export interface Refusal {
  part: 'request' | 'response';
  /** Where: a pointer, with `*` for each index. */
  at: string;
  /** The rule that is broken, such as `required: must have required property 'type'`. */
  rule: string;
}

/** A proxy in front of a server, which compares what passes with an OpenAPI document. */
export interface JudgeServer {
  url: string;
  /** What was refused since this was called last. */
  refusals(): Refusal[];
  close(): Promise<void>;
}

interface Judged extends Request {
  bytes?: Uint8Array<ArrayBuffer>;
  /** What the validator found about the operation. */
  openapi?: { schema?: { responses?: Record<string, { $ref?: string; content?: object }> } };
}

/** Keeps the bytes of a body as well. */
const readBytes = express.json({
  limit: '1mb',
  verify: (request, _, bytes) => {
    (request as Judged).bytes = Uint8Array.from(bytes);
  },
});

/** Starts a judge on a free port of the loopback interface. */
export async function startJudge(definition: Document, target: string): Promise<JudgeServer> {
  let refused: Refusal[] = [];
  const refuse = (part: Refusal['part'], { errors = [] }: { errors?: ValidationError[] }) => {
    refused.push(...errors.map((error) => ({ part, ...described(error) })));
  };
  const onRefusedRequest: ErrorRequestHandler = (error, _request, _response, next) => {
    if (!Array.isArray(error.errors)) return next(error);
    refuse('request', error);
    next();
  };
  /** The judge of the operations whose paths begin with a segment. */
  const routerFor = (segment: string) => {
    const apiSpec = partOf(definition, segment) as Parameters<typeof middleware>[0]['apiSpec'];
    return express.Router().use(
      middleware({ apiSpec, validateRequests: { allErrors: true }, validateResponses: false }),
      onRefusedRequest,
      middleware({
        apiSpec,
        validateRequests: false,
        validateSecurity: false,
        validateResponses: { allErrors: true, onError: (error) => refuse('response', error) },
      }),
      forwardTo(target, (request, status, mediaType) => {
        const { $ref = '', content } = request.openapi?.schema?.responses?.[status] ?? {};
        const named = definition.components?.responses?.[$ref.slice($ref.lastIndexOf('/') + 1)];
        const declared = Object.keys(content ?? (named && 'content' in named ? named.content : undefined) ?? {});
        if (declared.length === 0 || declared.some((each) => each === '*/*' || each === mediaType)) return;
        const message = `${mediaType} is none of ${declared.join(', ')}`;
        refuse('response', { errors: [{ path: '/response', message, errorCode: 'mediaType.openapi.validation' }] });
      }),
    );
  };
  const routers = new Map<string, RequestHandler>();
  const app = express();
  app.use(readBytes, (request, response, next) => {
    const segment = request.path.split('/')[1] ?? '';
    const router = routers.get(segment) ?? routerFor(segment);
    routers.set(segment, router);
    return router(request, response, next);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusals() {
      const found = refused;
      refused = [];
      return found;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface ValidationError {
  path: string;
  message: string;
  errorCode?: string;
}

function described({ path, message, errorCode = '' }: ValidationError): Pick<Refusal, 'at' | 'rule'> {
  return {
    at: path.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
    rule: `${errorCode.replace(/\.openapi\.validation$/, '')}: ${message}`,
  };
}

/**
 * Forwards the bytes of a request, because the validator adds defaults to what it read.
 * @param onBody called with the media type of a response that has a body, which the validator does not compare
 */
function forwardTo(
  target: string,
  onBody: (request: Judged, status: number, mediaType: string | undefined) => void,
): RequestHandler {
  return async (request: Judged, response) => {
    const { authorization = '', 'content-type': type } = request.headers;
    const answer = await fetch(target + request.originalUrl, {
      method: request.method,
      headers: { authorization, ...(type && { 'content-type': type }) },
      ...(request.bytes && { body: request.bytes }),
    });
    response.status(answer.status);
    const mediaType = answer.headers.get('content-type');
    if (answer.body && request.method !== 'HEAD') onBody(request, answer.status, mediaType?.split(';')[0]);
    if (mediaType?.includes('json')) response.json(request.method === 'HEAD' ? undefined : await answer.json());
    else {
      if (mediaType) response.type(mediaType);
      response.send(Buffer.from(await answer.arrayBuffer()));
    }
  };
}
