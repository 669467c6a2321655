import type { Settings, SettingsUpdateResponse } from '@whapi-webhooks/types';
import { DEFAULT_SETTINGS } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { changedProperties } from '../webhooks/changed-properties.ts';

/** PATCH /settings: absent settings stay unchanged; a list is replaced as a whole. */
export const updateSettings: Command<Settings, SettingsUpdateResponse> = (state, patch) => {
  const before_update = state.settings;
  const after_update = { ...before_update, ...patch };
  const changes = changedProperties(before_update, after_update);
  return { changes: { settings: after_update }, webhooks: [], result: { before_update, after_update, changes } };
};

/** DELETE /settings: resets everything to its default, including subscriptions. */
export const resetSettings: Command<void, void> = ({ settings }) => {
  if (JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS)) {
    throw new CommandError(409, 'Settings already reset');
  }
  return { changes: { settings: DEFAULT_SETTINGS }, webhooks: [], result: undefined };
};
