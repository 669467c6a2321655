/** Where the real partner API is. */
export const PARTNER_URL = 'https://manager.whapi.cloud';
