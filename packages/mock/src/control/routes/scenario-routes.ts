import { closest } from '@whapi-webhooks/contract';
import { scenarios } from '../../scenarios/index.ts';
import { checkScenario } from '../../steps/check-scenario.ts';
import { playStep } from '../../steps/play-scenario.ts';
import type { ScenarioInput } from '../../whapi.ts';
import { ControlError } from '../control-error.ts';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from '../control-route.ts';
import { count, duration, json, optional } from '../described.ts';
import { checkAnswer, playedAnswer, playedStepAnswer, ref, scenarioAnswer, scenariosAnswer } from '../schemas.ts';

const limit = optional(duration);
const place = optional(count(0, Number.MAX_SAFE_INTEGER));

export const scenarioRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/scenarios',
    summary: 'Lists the scenarios',
    isServerWide: true,
    answer: scenariosAnswer,
    handle: () => ({ scenarios: scenarios.map(({ name, title }) => ({ name, title })) }),
  },
  {
    method: 'POST',
    path: '/scenarios/check',
    summary: 'Checks a scenario file, which is the body, without playing it',
    freeBody: ref('AnyScenario'),
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: checkAnswer,
    handle({ body }) {
      const issues = checkScenario(body);
      return { valid: issues.length === 0, issues };
    },
  },
  {
    method: 'POST',
    path: '/scenarios/step',
    summary: 'Does one step of a scenario file, with what the step before returned',
    body: { scenario: json, step: count(1, 1_000), results: optional(json), after: place },
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: playedStepAnswer,
    errors: { 422: 'The step failed: an expectation that was not met, or something that is impossible' },
    async handle({ body: { scenario, step, ...given } }, { whapi }) {
      return playStep(whapi, scenario as ScenarioInput, step as number, given as Parameters<typeof playStep>[3]);
    },
  },
  {
    method: 'POST',
    path: '/scenarios/{name}',
    summary: 'Plays a scenario, and responds when it has ended: by default, it may take 60 s',
    query: { limit },
    answer: scenarioAnswer,
    async handle({ params: { name = '' }, query }, { whapi }) {
      const scenario = scenarios.find((each) => each.name === name);
      if (!scenario) {
        const names = scenarios.map((each) => each.name);
        const near = closest(name, names);
        const hint = near === undefined ? 'GET /scenarios lists them.' : `Did you mean ${near}?`;
        throw new ControlError(404, 'not-found', `There is no scenario ${name}`, { hint });
      }
      const { results } = await whapi.play(scenario.name, query);
      return { name: scenario.name, title: scenario.title, results };
    },
  },
  {
    method: 'POST',
    path: '/scenarios',
    summary: 'Plays a scenario file, which is the body, and responds when it has ended: by default, it may take 60 s',
    query: { limit },
    freeBody: ref('AnyScenario'),
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: playedAnswer,
    errors: { 422: 'A step failed: an expectation that was not met, or something that is impossible' },
    handle: ({ body, query }, { whapi }) => whapi.play(body as unknown as ScenarioInput, query),
  },
];
