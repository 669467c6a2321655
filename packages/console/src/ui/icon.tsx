const PATHS = {
  more: 'M12 6h.01M12 12h.01M12 18h.01',
  back: 'M15 5l-7 7 7 7',
  add: 'M12 5v14M5 12h14',
  chat: 'M4 5h16v11H9l-5 4zM12 8v5M9.500 10.500h5',
  send: 'M4 12l16-8-6 16-3-7z',
  call: 'M6 3l4 1 1 4-2 2a12 12 0 005 5l2-2 4 1 1 4-2 2C11 20 4 13 4 5z',
  pin: 'M9 3h6l-1 6 3 3H7l3-3zM12 12v9',
  mute: 'M6 9v6h4l5 4V5l-5 4zM18 9l4 6M22 9l-4 6',
  archive: 'M4 4h16v4H4zM5 8v12h14V8M10 12h4',
  timer: 'M12 7v5l3 2M12 3a9 9 0 100 18 9 9 0 000-18z',
  sent: 'M5 12l5 5 9-10',
  delivered: 'M2 12l5 5 9-10M11 16l1 1 9-10',
  failed: 'M12 7v6M12 17h.01M12 3a9 9 0 100 18 9 9 0 000-18z',
  reply: 'M9 6l-5 5 5 5M4 11h9a7 7 0 017 7',
  close: 'M6 6l12 12M18 6L6 18',
  people: 'M9 11a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM3 20a6 6 0 0112 0M16 5a3 3 0 010 6M17 14a6 6 0 014 6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  down: 'M12 5v14M6 13l6 6 6-6',
} as const;

/** A drawing that says what a button does, or how a chat or a message is marked; its name is in the text beside it. */
export function Icon({ name, size = 18 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
