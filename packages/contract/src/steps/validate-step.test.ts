import type { ReceiveMessageStep } from '@whapi-webhooks/types/steps';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { builtInScenarios } from './built-in-scenarios.ts';
import { stepDefinitions, stepNames, stepSchemas } from './step-schema.ts';
import { validateScenario, validateStep } from './validate-step.ts';

const from = '919984351847';

describe('validateStep', () => {
  it('returns the argument, typed', () => {
    const result = validateStep('receiveMessage', { from, text: 'Hi' });
    expect(result).toEqual({ valid: true, argument: { from, text: 'Hi' } });
    if (result.valid) expectTypeOf(result.argument).toEqualTypeOf<ReceiveMessageStep>();
  });

  it.each<[Parameters<typeof validateStep>[0], unknown, string, string]>([
    ['receiveMessage', undefined, 'invalid_type', ''],
    ['receiveMessage', { from, text: 1 }, 'invalid_type', '/text'],
    ['receiveMessage', { from, text: { boddy: 'x' } }, 'missing_property', '/text/body'],
    ['receiveMessage', { from, image: { width: '1' } }, 'invalid_type', '/image/width'],
    ['receiveMessage', { from, image: { bytes: [] } }, 'invalid_type', '/image/bytes'],
    ['receiveMessage', { from: '120363271212442249@g.us', text: 'x' }, 'invalid_format', '/from'],
    ['changeTimer', { from, seconds: -1 }, 'out_of_range', '/seconds'],
    ['changeTimer', { from, seconds: 0.5 }, 'invalid_type', '/seconds'],
    ['addFault', { type: 'delay' }, 'missing_property', '/by'],
    ['addFault', { type: 'drop', event: ['messages.past'] }, 'invalid_value', '/event/0'],
    ['advance', { by: '15 m' }, 'invalid_format', '/by'],
    ['advance', { by: -1 }, 'out_of_range', '/by'],
    ['emit', { event: 'chats.past' }, 'invalid_value', '/event'],
    ['changeGroupIcon', { groupId: '1@g.us', from, url: '' }, 'wrong_length', '/url'],
    ['call', { operation: 'GET /labels', accept: [40] }, 'out_of_range', '/accept/0'],
  ])('refuses of %s the argument %j', (name, argument, code, pointer) => {
    expect(validateStep(name, argument).issues).toMatchObject([{ code, pointer }]);
  });

  it.each(['+91 99843 51847', '+91 (99843) 518-47', `${from}@c.us`, `+${from}@c.us`, '271042518573152@lid'])(
    'takes the person %s',
    (person) => expect(validateStep('leaveWhatsApp', { phone: person }).valid).toBe(true),
  );

  it('throws for a step that does not exist, and stops at the limit', () => {
    expect(() => validateStep('toString' as 'stop', {})).toThrow(
      /^Unknown step "toString"\. Use one of acceptAdminInvite, addFault, /,
    );
    expect(validateStep('stop', { a: 1, b: 2 }, { maxIssues: 1 })).toMatchObject({ truncated: true, issues: [{}] });
  });

  it('is not misled by a value that throws when it is read', () => {
    const broken = {
      from,
      text: 'x',
      get chatId(): string {
        throw new Error('no');
      },
    };
    expect(validateStep('receiveMessage', broken).issues).toMatchObject([{ code: 'unreadable' }]);
  });
});

describe('the schemas of steps', () => {
  it.each(stepNames)('%s has an argument, a result and an action', (name) => {
    const { argument, returns, action } = stepSchemas[name];
    expect(stepDefinitions()[argument]).toMatchObject({ title: argument, description: expect.stringMatching(/\.$/) });
    if (returns !== null) expect(stepDefinitions()[returns]).toMatchObject({ title: returns });
    expect(action).toMatch(/^[a-z]/);
  });

  it('have standard keywords only, and refer to nothing outside', () => {
    const text = JSON.stringify(stepDefinitions());
    expect(text).not.toMatch(/"x-/);
    for (const [, title = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
      expect(Object.keys(stepDefinitions())).toContain(title.replace('#/$defs/', ''));
    }
  });
});

describe('built-in scenarios', () => {
  it.each(Object.keys(builtInScenarios))('%s has the form of a scenario', (name) => {
    const scenario = builtInScenarios[name as 'typing'];
    expect(scenario.name).toBe(name);
    expect(validateScenario(scenario)).toEqual({ valid: true });
  });
});
