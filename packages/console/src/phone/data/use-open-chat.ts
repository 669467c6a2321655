import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenChat } from './open-chat.ts';

export const OpenChatContext = createContext<OpenChat | undefined>(undefined);

/** The chat around a component. */
export function useOpenChat(): OpenChat {
  const chat = useContext(OpenChatContext);
  if (!chat) throw new Error('Failed to draw: there is no open chat around the component');
  return chat;
}
