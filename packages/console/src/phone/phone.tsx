/** The phone: the chats of the channel, and one of them. */
export function Phone() {
  return <section class="phone" aria-label="Phone" />;
}
