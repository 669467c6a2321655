import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type Tool } from '@modelcontextprotocol/sdk/types.js';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import { callTool } from './call-tool.ts';
import { MockLink, type MockOptions } from './mock-link.ts';
import { stdioOf } from './stdio-of.ts';
import { tools } from './tools.ts';

const INSTRUCTIONS = [
  'A mock of Whapi.Cloud (WhatsApp), to write a bot and prove it without a phone.',
  'status has the API base URL and the token for the bot. Start the bot with them, and subscribe its webhook URL.',
  'do_steps with receiveMessage writes to the bot; wait with `requested` waits for its answer; timeline shows everything.',
  'Then play scenarios, add faults, and let doctor examine the bot. example and validate are about payloads.',
].join('\n');

/** Serves the tools over standard input and output, until the client closes the input or the user stops it. */
export async function mcp(options: MockOptions, io: Io): Promise<ExitCode> {
  const link = await MockLink.open(options);
  const ended = new AbortController();
  const server = new Server(
    { name: 'whapi-webhooks', version: version() },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(described) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal, _meta, sendNotification }) => {
    const progressToken = _meta?.progressToken;
    return callTool(params.name, params.arguments ?? {}, {
      link,
      signal: AbortSignal.any([signal, ended.signal]),
      async progress(progress, total, message) {
        if (progressToken === undefined) return;
        const about = { progressToken, progress, total, message };
        await sendNotification({ method: 'notifications/progress', params: about });
      },
    });
  });
  server.onerror = ({ message }) => void io.stderr.write(`warning: ${message}\n`);
  const { input, output } = stdioOf(io);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    // The transport does not notice that its client has gone.
    input.once('end', resolve).once('close', resolve);
    io.outputLost?.addEventListener('abort', () => resolve());
  });
  const stopped = io.untilStopped?.();
  try {
    await server.connect(new StdioServerTransport(input, output));
    if (io.stdin.isTTY) {
      io.stderr.write('Waiting for a client on standard input. See --help for its configuration; Ctrl-C ends\n');
    }
    await (stopped ? Promise.race([closed, stopped]) : closed);
  } finally {
    ended.abort();
    await server.close();
    io.stdin.destroy?.();
    await link.close();
  }
  return ExitCode.fine;
}

function described({ name, title, description, inputSchema, isReadOnly = false }: (typeof tools)[number]): Tool {
  return {
    ...{ name, title, description, inputSchema: inputSchema as Tool['inputSchema'] },
    annotations: { readOnlyHint: isReadOnly, openWorldHint: false },
  };
}
