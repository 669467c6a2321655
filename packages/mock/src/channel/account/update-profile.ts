import type { UpdateProfileRequest } from '@whapi-webhooks/types';
import { createPictureUrl } from '../ids/picture-url.ts';
import type { Command } from '../state/command.ts';

/** PATCH /users/profile, and PUT /status: how others see the account. No event tells it. */
export const updateProfile: Command<UpdateProfileRequest, void> = (state, { name, about, icon }, context) => ({
  changes: {
    account: {
      ...state.account,
      ...(name !== undefined && { name }),
      ...(about !== undefined && { about }),
      ...(icon !== undefined && { icon: createPictureUrl(context) }),
    },
  },
  webhooks: [],
  result: undefined,
});
