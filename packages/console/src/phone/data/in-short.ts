/** What a message of a type is called where it has no text. */
const NAMES: Readonly<Record<string, string>> = {
  image: 'Picture',
  video: 'Video',
  gif: 'Animation',
  short: 'Video note',
  audio: 'Audio',
  voice: 'Voice message',
  document: 'Document',
  documentWithCaption: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  live_location: 'Live location',
  contact: 'Contact',
  contact_list: 'Contacts',
  poll: 'Poll',
  call: 'Call',
  album: 'Album',
  story: 'Story',
  action: 'Notice',
  system: 'Notice',
  interactive: 'Buttons',
  carousel: 'Cards',
};

/** A message in one line: its text, or what it is. */
export function inShort(type: string, text: string | undefined): string {
  const name = NAMES[type];
  if (text === undefined || text === '') return name ?? type;
  return name === undefined || ['interactive', 'action', 'system'].includes(type) ? text : `${name}: ${text}`;
}

const TEXTS = ['body', 'caption', 'title', 'name', 'filename', 'file_name', 'description', 'text', 'header'] as const;

/** The first text in the content of a message. */
export function textIn(content: object | undefined): string | undefined {
  for (const name of TEXTS) {
    const value = (content as Record<string, unknown> | undefined)?.[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'object' && value !== null) {
      const inner = textIn(value);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

/** The content of a message, as its type names it. */
export function contentOf(message: { type: string }): object | undefined {
  const { type } = message;
  const key = type === 'documentWithCaption' ? 'document' : type === 'poll_update' ? 'poll' : type;
  const content = (message as Record<string, unknown>)[key];
  return typeof content === 'object' && content !== null ? content : undefined;
}
