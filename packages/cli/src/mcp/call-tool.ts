import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { suggest } from '@whapi-webhooks/contract';
import { CliError, usageError } from '../cli-error.ts';
import { RefusedCall } from '../control/serve-client.ts';
import { issueLines } from '../report/issue-lines.ts';
import { checkInput } from './check-input.ts';
import type { ToolContext } from './tool.ts';
import { tools } from './tools.ts';

const PLAIN = { bold: String, dim: String, red: String };

/** Calls a tool. Whatever goes wrong is a result with `isError`, which an assistant reads. */
export async function callTool(name: string, input: unknown, context: ToolContext): Promise<CallToolResult> {
  try {
    const tool = tools.find((each) => each.name === name);
    if (!tool) throw unknownTool(name);
    checkInput(tool, input);
    const { text, data } = await tool.run(input as never, context);
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    return failureOf(error);
  }
}

function unknownTool(name: string): CliError {
  const names = tools.map((tool) => tool.name);
  return usageError(`there is no tool "${name}". ${suggest(name, names, `Use ${names.join(', ')}`)}`);
}

function failureOf(error: unknown): CallToolResult {
  const text = describe(error);
  const refusal = error instanceof RefusedCall ? { code: error.code, issues: error.issues } : {};
  return {
    isError: true,
    content: [{ type: 'text', text }],
    structuredContent: { error: { message: text, ...refusal } },
  };
}

function describe(error: unknown): string {
  if (error instanceof RefusedCall && error.issues.length > 0) {
    const isHalfDone = error.code === 'step-failed';
    const title = isHalfDone
      ? 'A step failed; those before it are done:'
      : 'Nothing was done, since something is wrong:';
    return [title, ...issueLines(error.issues, PLAIN)].join('\n');
  }
  const { message } = error instanceof Error ? error : new Error(String(error));
  const isExpected = error instanceof CliError || error instanceof RefusedCall;
  return isExpected ? message.charAt(0).toUpperCase() + message.slice(1) : `Unexpected failure: ${message}`;
}
