import { contractTools } from './contract-tools.ts';
import { doctorTool } from './doctor-tool.ts';
import { logTools } from './log-tools.ts';
import { mockTools } from './mock-tools.ts';
import { stepTools } from './step-tools.ts';
import type { Tool } from './tool.ts';

/** Every tool, in the order in which an assistant needs them. */
export const tools: readonly Tool[] = [...mockTools, ...stepTools, ...logTools, doctorTool, ...contractTools];
