import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PhoneData } from './phone-data.ts';

export const PhoneContext = createContext<PhoneData | undefined>(undefined);

/** What the phone knows. */
export function usePhone(): PhoneData {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('Failed to draw: there is no phone around the component');
  return phone;
}
