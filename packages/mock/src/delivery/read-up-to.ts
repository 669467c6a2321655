/** Reads a body, and stops at a number of bytes. */
export async function readUpTo({ body }: Response, limitBytes: number): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    if (bytes > limitBytes) return reader.cancel();
  }
}
