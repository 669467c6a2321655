import type { Exchange } from '../../receiver/exchange-log.ts';
import { PASSED, type Rule } from '../rule.ts';
import { sendNonWebhook, sendNonWebhooks } from './non-webhooks.ts';

/** What a body must not show, by what it is. */
const LEAKS: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'a stack trace',
    pattern: /\bat [^\n<]{0,200}:\d+:\d+\)?|Traceback \(most recent call last\)|File "[^"\n]{1,200}", line \d+/,
  },
  {
    what: 'the path of a file',
    pattern:
      /(?:^|[\s"'(>:])(?:[A-Za-z]:\\(?:Users|inetpub)\\|\/(?:home|usr|var|app|srv|opt|root|Users|workspace)\/)[\w.-]{1,100}/,
  },
  // What a parser says about JSON that is none is no secret.
  {
    what: 'the text of an error in the code',
    pattern:
      /\b(?:Type|Reference|Range|Key|Index|Attribute)Error\b|Cannot (?:read|set) propert|is not (?:iterable|a function|defined|subscriptable)\b|list index out of range|object has no attribute|nil pointer dereference|undefined method/,
  },
];

export const leaksErrors: Rule = {
  id: 'leaks-errors',
  title: 'Shows its errors to whom it responds',
  severity: 'warning',
  provokes: 'Sends what is no webhook: text, broken JSON, `null`, a GET request and the like.',
  observes:
    'Whether a response contains a stack trace, the path of a file, the text of an error in the code, the token, or a secret of the headers.',
  because:
    'Whoever knows the URL sees the response: paths and versions tell an attacker what to try next, and a token lets everybody send messages in your name. The error handler of Express writes the stack into the response unless `NODE_ENV` is `production`.',
  cure: 'Log the error, and respond with its status only: `app.use((error, request, response, next) => { log(error); response.sendStatus(400); });`.',
  needsReplies: false,
  async examine(lab) {
    for (const { title, exchange: first } of await sendNonWebhooks(lab)) {
      if (!leakIn(first, lab.secrets)) continue;
      const { exchange, observation } = await sendNonWebhook(lab, title);
      const leak = leakIn(exchange, lab.secrets);
      if (!leak) continue;
      return {
        result: 'found',
        seen: `${observation.plan.title}: the response contains ${leak.what}`,
        observation,
        expected: { kind: 'answers-nothing-like', pattern: leak.pattern },
      };
    }
    return PASSED;
  },
};

function leakIn({ body = '' }: Exchange, secrets: readonly string[]): (typeof LEAKS)[number] | undefined {
  // A test must not contain the secret itself.
  if (secrets.some((secret) => body.includes(secret))) return { what: 'the token or a secret', pattern: SECRET_TEXT };
  return LEAKS.find(({ pattern }) => pattern.test(body));
}

const SECRET_TEXT = /token|secret|authorization|bearer/i;
