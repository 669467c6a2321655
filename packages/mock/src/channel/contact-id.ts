/** The id of a contact, however it is addressed: the digits of the number, or a JID where the number is hidden. */
export function toContactId(address: string): string {
  return address.replace(/@(?:s\.whatsapp\.net|c\.us)$/, '');
}
