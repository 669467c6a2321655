import { isEventName } from '@whapi-webhooks/contract';
import type { ScenarioInput } from '@whapi-webhooks/mock';
import { readScenario } from '@whapi-webhooks/mock/internals';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import { ExploreError, reasonOf } from './explore-error.ts';

/**
 * A story: the name of a built-in scenario, what a scenario file contains, or captured webhooks, as an array or as the
 * text of an NDJSON file. A captured webhook may be the `body` of a record, as `whapi-webhooks record` writes it.
 */
export type Story = ScenarioInput | readonly object[] | string;

/**
 * Reads a story.
 * @throws {ExploreError} when it is none
 */
export function readStory(story: Story): AnyScenario {
  if (Array.isArray(story)) return ofCaptures(story);
  if (typeof story === 'string' && story.includes('{')) return ofCaptures(linesOf(story));
  try {
    return readScenario(story as ScenarioInput);
  } catch (error) {
    throw new ExploreError('story', reasonOf(error).replace('Failed to play', 'Failed to explore'), { cause: error });
  }
}

function linesOf(text: string): unknown[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new ExploreError(
        'story',
        `Failed to read captured webhooks: line ${index + 1} is not JSON: ${reasonOf(error)}. Pass NDJSON, a scenario, or the name of one`,
      );
    }
  });
}

function ofCaptures(captures: readonly unknown[]): AnyScenario {
  const steps = captures.map((capture, index) => {
    const webhook = isWebhook(capture) ? capture : (capture as { body?: unknown } | null)?.body;
    if (isWebhook(webhook)) return { do: 'send', with: { webhook, unchecked: true, learn: true } };
    throw new ExploreError(
      'story',
      `Failed to read captured webhooks: item ${index + 1} is no webhook with an \`event\`, and has none as its \`body\`. Remove it`,
    );
  });
  return readScenarioOf(steps);
}

function readScenarioOf(steps: readonly object[]): AnyScenario {
  try {
    return readScenario({ steps } as ScenarioInput);
  } catch (error) {
    throw new ExploreError('story', reasonOf(error).replace('Failed to play', 'Failed to explore'), { cause: error });
  }
}

function isWebhook(value: unknown): value is Record<string, unknown> {
  const { type, event } = (value as { event?: { type?: unknown; event?: unknown } } | null)?.event ?? {};
  return isEventName(`${type}.${event}`);
}
