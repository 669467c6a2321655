import { describe, expect, it } from 'vitest';
import { createEventParser, type ServerSentEvent } from './event-parser.ts';

function parse(...parts: string[]): ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  const feed = createEventParser((event) => events.push(event));
  for (const part of parts) feed(part);
  return events;
}

const text = ': alive\n\nevent: row\nid: a:1\ndata: {"x":"a: b"}\n\nevent: state\ndata: {}\n\n';
const expected = [
  { name: 'row', id: 'a:1', data: '{"x":"a: b"}' },
  { name: 'state', id: undefined, data: '{}' },
];

describe('events', () => {
  it('are read whole, and in any parts', () => {
    expect(parse(text)).toEqual(expected);
    expect(parse(...text)).toEqual(expected);
    for (let at = 0; at < text.length; at++) expect(parse(text.slice(0, at), text.slice(at))).toEqual(expected);
  });

  it.each(['\r\n', '\r'])('may have other line breaks: %j', (lineBreak) => {
    const other = `${text.replaceAll('\n', lineBreak)}:\n`;
    expect(parse(other)).toEqual(expected);
    expect(parse(...other)).toEqual(expected);
  });

  it('may have several lines of data, and no name', () => {
    expect(parse('data: a\ndata:b\ndata\n\n')).toEqual([{ name: 'message', id: undefined, data: 'a\nb\n' }]);
  });

  it('are none without data, or before they are complete', () => {
    expect(parse('event: x\n\nid: 1\n\nother: y\n\n', 'data: z\n')).toEqual([]);
  });
});
