import { addRoute, createRouter, findRoute } from 'rou3';
import { CommandError } from '../channel/state/command-error.ts';
import { checkBody } from '../gateway/check-body.ts';
import { answer } from '../gateway/create-gateway.ts';
import { decoded, plainPath } from '../gateway/find-route.ts';
import { type Body, readBody } from '../gateway/read-body.ts';
import { tokenOf } from '../gateway/token-of.ts';
import type { Whapi } from '../whapi.ts';
import type { PartnerAccount } from './partner-account.ts';
import { type PartnerCall, type PartnerRoute, partnerRoutes } from './partner-routes.ts';

const router = createRouter<PartnerRoute>();
for (const route of partnerRoutes) addRoute(router, route.method, route.path, route);

/** Whether a path is one of the partner API, which the gateway has none below. */
export function isPartnerPath(pathname: string): boolean {
  return /^\/(?:channels|projects)(?:\/|$)/.test(plainPath(pathname));
}

/** Responds to a request to the partner API, by its path, regardless of the host. Never throws. */
export function answerPartner(request: Request, account: PartnerAccount<Whapi>, token: string): Promise<Response> {
  return answer(async () => {
    const url = new URL(request.url);
    const path = plainPath(url.pathname);
    const found = findRoute(router, request.method, path);
    const body = await readBody(request);
    const sent = tokenOf(request);
    if (sent !== token) {
      const cure = 'Send `Authorization: Bearer <token of the partner API>`; the token of a channel is another one.';
      throw new CommandError(401, sent === undefined ? 'Need authorization' : 'Wrong token', cure);
    }
    if (!found) {
      const known = partnerRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
      throw new CommandError(
        501,
        `${request.method} ${path} is not served by this mock`,
        `Of the partner API it serves ${known.join(', ')}.`,
      );
    }
    return found.data.handle(callOf(found.params ?? {}, url.searchParams, body), account);
  });
}

function callOf(params: Record<string, string>, query: URLSearchParams, body: Body): PartnerCall {
  return {
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decoded(value)]),
    ) as PartnerCall['params'],
    query,
    body: (name) => checkBody(name, body, 'tolerant'),
  };
}
