/** A Server-Sent Event whose data is JSON. */
export interface StreamMessage {
  event: string;
  id?: string;
  data: Record<string, unknown>;
}

/** Reads Server-Sent Events until there are so many, or one is accepted; comments are left out. */
export function readerOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const messages: StreamMessage[] = [];
  let text = '';
  return {
    cancel: () => reader.cancel(),
    async until(isEnough: (messages: StreamMessage[]) => boolean): Promise<StreamMessage[]> {
      while (!isEnough(messages)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`Ended after ${JSON.stringify(messages)}`);
        text += decoder.decode(value, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts.filter((each) => !each.startsWith(':'))) {
          const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
          messages.push({ ...fields, data: JSON.parse(fields.data) });
        }
      }
      return messages.splice(0);
    },
  };
}
