import type { SuccessResponse } from '@whapi-webhooks/types';

/** The answer to a command that worked and has nothing else to say. */
export const SUCCESS: SuccessResponse = { success: true };
