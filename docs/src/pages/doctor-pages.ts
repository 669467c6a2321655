import type { Rule } from '@whapi-webhooks/doctor';
import { code, codeBlock, jsonBlock } from '../markdown/code.ts';
import type { Pages } from '../markdown/page.ts';
import { pageFrom } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';

/** What each severity means. */
const SEVERITIES: Record<Rule['severity'], string> = {
  error: 'No correct receiver shows it. `doctor` exits with 1, and `describeDoctor` fails the test.',
  warning: 'It depends on what you want. It is reported, and fails a test with `failOn: "warning"`.',
  info: 'It is worth knowing, and no fault by itself.',
};

/** A page about each rule of doctor, and their index. */
export function doctorPages(rules: readonly Rule[]): Pages {
  return new Map([
    ['doctor.md', index(rules)],
    ...rules.map((rule) => [`doctor/${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

function index(rules: readonly Rule[]): string {
  return pageFrom(
    'packages/doctor/src/rules',
    '# Rules of doctor',
    `The ${rules.length} rules by which [doctor](../packages/doctor/README.md) examines a receiver of webhooks, in the order in which it does so. Each provokes a fault on purpose and compares what the receiver does with what it does without that. A rule that the receiver gives no chance to show itself is not judged, and says what to tell doctor.`,
    table(
      ['rule', 'severity', 'a receiver with the fault'],
      rules.map(({ id, severity, title }) => [`[${id}](doctor/${id}.md)`, severity, title]),
    ),
    '## Severities',
    table(
      ['severity', 'meaning'],
      Object.entries(SEVERITIES).map(([severity, meaning]) => [code(severity), meaning]),
    ),
    '## Proof',
    'Each rule is tried on bots that have the fault, and on correct bots: see the [confusion matrix](doctor-matrix.md).',
  );
}

function rulePage({ id, title, severity, provokes, observes, because, cure, see = [], needsReplies }: Rule): string {
  return pageFrom(
    'packages/doctor/src/rules',
    `# ${id}`,
    `${title}.`,
    `Severity: ${code(severity)}. ${SEVERITIES[severity]}`,
    `**Provokes:** ${provokes}`,
    `**Observes:** ${observes}`,
    needsReplies
      ? 'It is judged only if the receiver answers a plain text, always with as many messages. If it answers certain texts only, tell doctor one: `--say menu`, or `{ say: "menu" }`.'
      : undefined,
    '## Why it matters',
    because,
    '## How to fix it',
    cure,
    '## Try it',
    codeBlock('sh', `npx whapi-webhooks doctor --to http://localhost:3000/hook --rules ${id}`),
    'To switch it off, give the reason in `whapi-doctor.json`:',
    jsonBlock({ rules: { [id]: { off: 'Why this does not matter here' } } }),
    see.length > 0 ? '## See also' : undefined,
    see.map((url) => `- <${url}>`).join('\n'),
    '[All rules](../doctor.md)',
  );
}
