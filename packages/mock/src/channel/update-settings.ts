import type { Settings, SettingsUpdateResponse } from '@whapi-webhooks/types';
import { DEFAULT_SETTINGS } from './channel-state.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';

/** PATCH /settings: what is absent stays as it is; a list is replaced as a whole. */
export const updateSettings: Command<Settings, SettingsUpdateResponse> = (state, patch) => {
  const before_update = state.settings;
  const after_update = { ...before_update, ...patch };
  const names = Object.keys(after_update) as (keyof Settings)[];
  const changes = names.filter((name) => JSON.stringify(before_update[name]) !== JSON.stringify(after_update[name]));
  return { changes: { settings: after_update }, webhooks: [], result: { before_update, after_update, changes } };
};

/** DELETE /settings: everything back to its default, subscriptions included. */
export const resetSettings: Command<void, void> = ({ settings }) => {
  if (JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS)) {
    throw new CommandError(409, 'Settings already reset');
  }
  return { changes: { settings: DEFAULT_SETTINGS }, webhooks: [], result: undefined };
};
