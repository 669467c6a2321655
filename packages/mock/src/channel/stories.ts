/** Where the messages of stories say that they belong. */
export const STORIES = 'stories';
/** The chat that stories are in. */
export const STORIES_CHAT = 'status@broadcast';
