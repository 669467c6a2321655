import type { Pseudonyms } from './pseudonyms.ts';
import type { TimeShift } from './time-shift.ts';

/** The suffixes of WhatsApp's addresses, of people, groups and channels. */
const SUFFIXES = ['s.whatsapp.net', 'c.us', 'g.us', 'lid', 'newsletter', 'broadcast'];

/** Local parts of addresses that are no numbers. */
const NAMES = ['status', 'undefined'];

const JID = new RegExp(`^([^@\\s]*)@(${SUFFIXES.map((suffix) => suffix.replaceAll('.', '\\.')).join('|')})$`);

/** The id of an old group consists of the number of its creator and the time of its creation. */
const NUMBER_AND_TIME = /^(\d{7,15})(1\d{9})$/;

const SHORTEST_JOINED = 19;

/** Replaces phone numbers, hidden numbers, and numbers of groups, in every form in which they occur. */
export interface Accounts {
  /** Replaces digits by as many digits. */
  number(digits: string): string;
  /** Replaces an address that ends in one of WhatsApp's suffixes; returns `undefined` for all others. */
  jid(text: string): string | undefined;
}

/** @param scramble replaces the part before an @ if it is no number */
export function createAccounts(
  { digits }: Pick<Pseudonyms, 'digits'>,
  { shift }: TimeShift,
  scramble: (text: string) => string,
): Accounts {
  const self: Accounts = {
    number(text) {
      const [, number, time] = (text.length >= SHORTEST_JOINED && NUMBER_AND_TIME.exec(text)) || [];
      return number && time ? digits(number) + shiftDigits(time) : digits(text);
    },
    jid(text) {
      const [, user = '', suffix] = JID.exec(text) ?? [];
      if (suffix === undefined) return undefined;
      return `${replaceUser(user)}@${suffix}`;
    },
  };
  return self;

  function replaceUser(user: string): string {
    if (NAMES.includes(user)) return user;
    const [, number, separator = '', rest = ''] = /^(\d+)(?:([-:.])(\d+))?$/.exec(user) ?? [];
    if (number === undefined) return scramble(user);
    if (separator === '-') return digits(number) + separator + shiftDigits(rest);
    // Numbers of linked devices are small.
    return self.number(number) + separator + (rest.length < 4 ? rest : digits(rest));
  }

  function shiftDigits(time: string): string {
    const shifted = shift(Number(time), 's');
    return shifted === undefined ? digits(time) : String(shifted);
  }
}
