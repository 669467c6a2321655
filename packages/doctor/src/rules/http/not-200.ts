import { eventNames } from '@whapi-webhooks/contract';
import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Exchange } from '../../receiver/exchange-log.ts';
import { PASSED, type Rule, type Verdict } from '../rule.ts';

export const not200: Rule = {
  id: 'not-200',
  title: 'Answers a webhook with another status than 200',
  severity: 'error',
  provokes:
    'Delivers a plain text with everything that comes with it, and then a webhook of every event that there is.',
  observes: 'The status of each response. Errors that follow from a refused request to the gateway do not count.',
  because:
    'Only 200 is documented as success: whether 201 or 204 count as well is not known, and a redirect is not documented to be followed. What does not count is sent again, with growing pauses, so an event that you ignore with 404 or 500 keeps coming.',
  cure: 'Answer 200 as soon as the webhook is stored or queued, for every event, also those you ignore: `response.sendStatus(200)`.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: false,
  async examine(lab) {
    const talk = lab.conversation();
    const observation = await lab.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk] },
      steps: [talk.says(), { do: 'settle' }],
    });
    return verdictOn(observation) ?? (await examineEvents(lab)) ?? PASSED;
  },
};

/** All events in one trial; the finding shows only the one whose response is wrong. */
async function examineEvents(lab: Lab): Promise<Verdict | undefined> {
  const all = await emit(lab, 'Every event is delivered', eventNames);
  const events = new Set(
    all.deliveries.filter(({ attempts }) => attempts.some(({ status }) => status !== 200)).map(({ event }) => event),
  );
  for (const event of events) {
    const observation = await emit(lab, `A webhook of ${event} is delivered`, [event]);
    const isRefused = observation.timeline.some(
      (row) => row.kind === 'request' && row.request.by === 'app' && (row.request.status ?? 0) >= 400,
    );
    const verdict = isRefused ? undefined : verdictOn(observation);
    if (verdict) return verdict;
  }
  return undefined;
}

function emit(lab: Lab, title: string, events: readonly (typeof eventNames)[number][]): Promise<Observation> {
  const steps = events.map((event): AnyScenarioStep => ({ do: 'emit', with: { event } }));
  return lab.play({ title, talks: [], steps: [...steps, { do: 'settle' }] });
}

function verdictOn(observation: Observation): Verdict | undefined {
  const wrong = observation.exchanges.find(isWrong);
  if (!wrong) return undefined;
  const { method, url, status, thrown } = wrong;
  const answer = status === undefined ? `threw ${String(thrown)} at` : `answered ${status} to`;
  return {
    result: 'found',
    seen: `${observation.plan.title}: the receiver ${answer} ${method} ${new URL(url).pathname}`,
    observation,
    expected: { kind: 'answers-200' },
  };
}

/** A response with another status, or an error of a receiver in this process. What is not answered at all is slow. */
function isWrong({ status, thrown }: Exchange): boolean {
  return status === undefined ? thrown !== undefined : status !== 200;
}
