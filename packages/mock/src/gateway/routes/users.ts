import { logOut } from '../../channel/account/log-in.ts';
import { requestLoginCode, requestQr } from '../../channel/account/show-qr.ts';
import { updateProfile } from '../../channel/account/update-profile.ts';
import { NO_UPLOADS } from '../../channel/media/media-source.ts';
import type { Gateway, GatewayCall, GatewayRoute } from '../gateway-route.ts';
import { ownProfile } from '../views/own-profile.ts';
import { wakeUp } from '../wake-up.ts';

export const userRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/users/login',
    handle(call, gateway) {
      const { rowdata, ...qr } = qrOf(call, gateway);
      return qr;
    },
  },
  {
    method: 'get',
    path: '/users/login/image',
    handle(call, gateway) {
      const { base64 = '' } = qrOf(call, gateway);
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return new Response(bytes, { headers: { 'content-type': 'image/png' } });
    },
  },
  {
    method: 'get',
    path: '/users/login/rowdata',
    handle(call, gateway) {
      const { base64, ...qr } = qrOf(call, gateway);
      return qr;
    },
  },
  { method: 'get', path: '/users/login/:PhoneNumber', handle: giveLoginCode },
  // A public client calls it; the vendor documents GET.
  { method: 'post', path: '/users/login/:PhoneNumber', handle: giveLoginCode },
  {
    method: 'post',
    path: '/users/logout',
    handle: (_, gateway) => gateway.run(logOut, undefined),
  },
  // Made up, and the same for every account.
  {
    method: 'get',
    path: '/users/account/registration_date',
    handle: () => ({ creation: Date.UTC(2024, 0, 15), last_registration: Date.UTC(2025, 5, 1) }),
  },
  {
    method: 'get',
    path: '/users/profile',
    handle: (_, { state }) => ownProfile(state),
  },
  {
    method: 'patch',
    path: '/users/profile',
    handle: ({ body, uploads }, gateway) => gateway.run(updateProfile, { ...body('UpdateProfileRequest'), uploads }),
  },
  {
    method: 'put',
    path: '/status',
    handle: ({ body }, gateway) =>
      gateway.run(updateProfile, { about: body('ChangeStatusRequest').status, uploads: NO_UPLOADS }),
  },
];

function qrOf({ query }: GatewayCall, gateway: Gateway) {
  const qr = gateway.run(requestQr, undefined);
  wakeUp(query, gateway);
  return qr;
}

function giveLoginCode({ params }: GatewayCall, gateway: Gateway) {
  return { code: gateway.run(requestLoginCode, { phone: params.PhoneNumber }) };
}
