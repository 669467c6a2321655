/** The account of the channel in all trials: people, groups and handlers that answer its own messages know it by this number. */
export const ACCOUNT = { phone: '12025550199', name: 'Whapi' };
