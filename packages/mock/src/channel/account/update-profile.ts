import type { UpdateProfileRequest } from '@whapi-webhooks/types';
import { readMediaSource, type Uploads } from '../media/media-source.ts';
import { createPicture } from '../media/picture.ts';
import type { Command } from '../state/command.ts';

interface ProfileChange extends UpdateProfileRequest {
  /** The files in the body of the request. */
  uploads: Uploads;
}

/** PATCH /users/profile, and PUT /status: how others see the account. No event reports it. */
export const updateProfile: Command<ProfileChange, void> = (state, { name, about, icon, uploads }, context) => {
  const picture = icon === undefined ? undefined : createPicture(state, readMediaSource(icon, state, uploads), context);
  return {
    changes: {
      account: {
        ...state.account,
        ...(name !== undefined && { name }),
        ...(about !== undefined && { about }),
        ...(picture && { icon: picture.url }),
      },
      ...(picture && { media: [picture.file] }),
    },
    webhooks: [],
    result: undefined,
  };
};
