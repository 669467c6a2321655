import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toUSVString } from 'node:util';
import { printable } from '@whapi-webhooks/contract';
import { describeReason } from '../../files/skipped-notes.ts';
import { printablePath } from '../../printable-path.ts';
import type { Entry, Finding, Format, FormatContext } from '../entry.ts';
import { withoutIndexes } from '../without-indexes.ts';
import { pathInRepository } from './path-in-repository.ts';
import { printableJson } from './printable-json.ts';

/** GitHub code scanning keeps this many results of a file. */
const MOST_RESULTS = 5_000;
const MOST_NOTIFICATIONS = 100;
const HOME = 'https://github.com/whapi-webhooks/whapi-webhooks';

/** SARIF 2.1.0: one run with a result for each finding, up to 5,000; `properties.unlisted` counts the others. */
export function createSarifFormat({ write, about: { command, rules, pageOf }, cwd, env }: FormatContext): Format {
  const results: object[] = [];
  const notifications: object[] = [];
  const notes: object[] = [];
  let skipped = 0;
  const used = new Set<string>();
  const seen = new Map<string, number>();
  let unlisted = 0;

  /** Stays the same when lines move, so that code scanning recognises a finding; the number tells equal ones apart. */
  function fingerprint({ file, name, label }: Entry, { rule, pointer = '' }: Finding): string {
    const identity = JSON.stringify([command, rule, file ?? name, label, withoutIndexes(pointer)]);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  }

  function artifactLocation(file: string): object {
    const path = pathInRepository(file, { cwd, env });
    if (path === undefined) return { uri: pathToFileURL(resolve(cwd, toUSVString(file))).href };
    return { uri: toUSVString(path).split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  }

  function locationOf({ file, name, label }: Entry, { line, column, pointer, frame }: Finding): object {
    const region = line !== undefined && {
      region: {
        startLine: line,
        startColumn: column,
        ...(frame && column !== undefined && { endColumn: column + frame.length }),
      },
    };
    const fullyQualifiedName = [name, ...(label ? [label] : []), ...(pointer ? [pointer] : [])].join(' ');
    return {
      ...(file !== undefined && { physicalLocation: { artifactLocation: artifactLocation(file), ...region } }),
      logicalLocations: [{ fullyQualifiedName: printablePath(fullyQualifiedName) }],
    };
  }

  return {
    skip({ file, reason }) {
      skipped++;
      if (notes.length >= MOST_NOTIFICATIONS) return;
      notes.push({ level: 'note', message: { text: printable(`Skipped ${file}: ${describeReason(reason)}`) } });
    },
    add(entry) {
      if (entry.state === 'unread' && notifications.length < MOST_NOTIFICATIONS) {
        const message = { text: printable(`Failed to read ${entry.name}: ${entry.error}`) };
        notifications.push({ level: 'error', message });
      }
      for (const finding of entry.findings) {
        if (results.length >= MOST_RESULTS) {
          unlisted++;
          continue;
        }
        const { rule, severity, message, hint, pointer } = finding;
        used.add(rule);
        results.push({
          ruleId: rule,
          level: severity === 'info' ? 'note' : severity,
          message: { text: plain([message, ...(hint ? [hint] : [])].join('\n')) },
          locations: [locationOf(entry, finding)],
          partialFingerprints: { primaryLocationLineHash: fingerprint(entry, finding) },
          ...(pointer !== undefined && { properties: { pointer } }),
        });
      }
    },
    end({ totals }) {
      const driver = {
        name: `whapi-webhooks ${command}`,
        informationUri: HOME,
        rules: [...used].map((id) => ({
          ...{ id, shortDescription: { text: rules[id] ?? id } },
          ...(pageOf && { helpUri: pageOf(id) }),
        })),
      };
      const run = {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The repository, or the working directory.' } } },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length + notes.length > 0 && {
              toolExecutionNotifications: [...notifications, ...notes],
            }),
          },
        ],
        results,
        properties: { totals, unlisted, ...(skipped > 0 && { skipped }) },
      };
      const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
      return write(`${printableJson(log)}\n`);
    },
  };
}

/** `[text](target)` is a link in messages of SARIF. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line, 1_000))
    .join('\n')
    .replaceAll('](', '] (');
}
