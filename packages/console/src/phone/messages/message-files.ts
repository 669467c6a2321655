import { createContext } from 'preact';

/** The paths of the files in a message, by their ids. */
export const MessageFiles = createContext<Readonly<Record<string, string>>>({});
