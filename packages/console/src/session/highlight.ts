import { signal } from '@preact/signals';

/** The id of the message that is hovered or focused: phone and timeline highlight what belongs to it. */
export const highlighted = signal('');
