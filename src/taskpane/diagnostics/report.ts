import { ENGINE } from '../../run/result';
import type { HostFacts } from '../workbook';
import type { LogEntry } from './log';

/** The diagnostics as text for a letter to the administrator: host, build, API sets, log; nothing personal. */
export function diagnosticsText(facts: HostFacts, build: string, log: readonly LogEntry[]): string {
  const { host, platform, version, officeSource, apiSets } = facts;
  return [
    `Jisuan ${ENGINE} (${build})`,
    `Host: ${host} ${platform} ${version}`,
    `office.js: ${officeSource}`,
    ...apiSets.map(({ set, version: wanted, supported }) => `${set} ${wanted}: ${supported ? 'yes' : 'NO'}`),
    '',
    ...log.map(({ time, what, detail }) => [time, what, detail].filter(Boolean).join('  ')),
  ].join('\n');
}
