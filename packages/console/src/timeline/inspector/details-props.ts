import type { Entries, Entry } from '../rows/to-entries.ts';

/** What the details of every kind of row need. */
export interface DetailsProps {
  entry: Entry;
  entries: Entries;
  /** The id of the row to compare with, if the reader has picked one. */
  other: string;
  onPick(id: string): void;
}
