/**
 * What the limit of a benchmark is made of, by id: what a profile of it showed, in a sentence or two. Where an aim is
 * missed, `npm run bench -- --markdown` prints it; for others, it says that nobody has taken a profile.
 */
export const limits: Readonly<Record<string, string>> = {};
