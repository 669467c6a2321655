import { type HttpHandler, http } from 'msw';
import type { RegisteredPartner } from '../gateway/mocks/registry.ts';

/** Where the real partner API is. */
export const PARTNER_URL = 'https://manager.whapi.cloud';

/** Intercepts all requests to the host of the partner API, and selects a partner for each. */
export function createPartnerHandler(partnerFor: (request: Request) => RegisteredPartner | undefined): HttpHandler {
  return http.all(`${PARTNER_URL}/*`, ({ request }) => partnerFor(request)?.handle(request));
}
