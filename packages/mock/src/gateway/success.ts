import type { SuccessResponse } from '@whapi-webhooks/types';

/** The response to a successful command without a result. */
export const SUCCESS: SuccessResponse = { success: true };
