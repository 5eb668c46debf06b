import { formatSize } from '#shared/format/size.ts';
import type { Team } from '#shared/model/team.ts';
import type { ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import type { BackupFacts, Diagnostics, Failed } from './facts.ts';

type Line = readonly [name: string, value: string];

const isFailed = (facts: object): facts is Failed => 'failed' in facts;
const yesNo = (value: boolean | null): string => (value === null ? 'unknown' : value ? 'yes' : 'no');
const time = (at: number): string => new Date(at).toISOString();
const sizeText = (bytes: number): string => formatSize(bytes, 'en');

/** A state with its reason. Its detail is left out: it can contain an address. */
const stateText = (status: { readonly state: string; readonly reason?: string }): string =>
  status.reason === undefined ? status.state : `${status.state} (${status.reason})`;

function programLines({ about, system }: Diagnostics): Line[] {
  const { version, build, isFallback, runtime } = about;
  return [
    ['version', `${version}, ${build}${isFallback ? ', with the runtime for tests' : ''}`],
    ['runtime', runtime],
    ['system', system.system],
    ['desktop', `${system.desktop ?? 'unknown'}, ${system.session ?? 'unknown'} session`],
  ];
}

/** The state of the team, and what is wrong with its broker. */
function teamText(team: Team | null, switchedOn: Diagnostics['switchedOn']): string {
  if (team === null) return switchedOn?.includes('team') ? 'incomplete' : 'off';
  const { status } = team;
  return status.state === 'away' ? stateText({ ...status, reason: status.problem }) : status.state;
}

/** A shortcut that the desktop granted can be without keys; those it has are not told, as they are the person's. */
const shortcutText = (status: ShortcutStatus): string =>
  status.state === 'granted' && status.trigger === '' ? 'granted (no keys told)' : stateText(status);

function desktopLines({ running, portals, idleSource, switchedOn }: Diagnostics): Line[] {
  const found = portals?.map(({ name, version }) => `${name} ${version}`).join(', ');
  const portalLine: Line = ['portals', found === undefined ? 'not running' : found || 'none that Stint uses'];
  if (!running) return [['running', 'no'], portalLine];
  const { environment, secrets, localApi, desktopStatus, team } = running;
  const { shortcuts, senses, trayHost, startsAtLogin, locale, region } = environment;
  return [
    ['running', `yes, language ${locale}, region ${region}`],
    portalLine,
    ['shown in a tray', yesNo(trayHost)],
    ['starts at login', yesNo(startsAtLogin)],
    ...Object.entries(shortcuts).map(([name, status]): Line => [`shortcut ${name}`, shortcutText(status)]),
    [
      'signs of absence',
      Object.entries(senses)
        .map(([sign, isTold]) => `${sign} ${yesNo(isTold)}`)
        .join(', '),
    ],
    ['idle time from', idleSource ?? 'unknown'],
    ['keyring', secrets.kept === null ? 'not asked' : secrets.kept ? 'there' : 'not there'],
    ['local API', stateText(localApi)],
    ['desktop status', stateText(desktopStatus)],
    ['team', teamText(team, switchedOn)],
  ];
}

function backupText(backups: BackupFacts | Failed): string {
  if (isFailed(backups)) return `not read: ${backups.failed}`;
  const { count, newest, folder } = backups;
  return `${count}${newest === null ? '' : `, the latest of ${time(newest)}`}, in ${folder === 'default' ? 'the usual folder' : 'a chosen folder'}`;
}

function dataLines({ database, backups, switchedOn, dumps }: Diagnostics): Line[] {
  const rest: Line[] = [
    ['backups', backupText(backups)],
    ['switched on', switchedOn?.join(', ') ?? 'unknown'],
    ['crash dumps', String(dumps)],
  ];
  if (isFailed(database)) return [['database', `not read: ${database.failed}`], ...rest];
  const { check, sqlite, schema, size, logSize, rows } = database;
  return [
    [
      'database',
      `check: ${check}, schema ${schema}, SQLite ${sqlite}, ${sizeText(size)} and a log of ${sizeText(logSize)}`,
    ],
    [
      'rows',
      Object.entries(rows)
        .map(([table, count]) => `${table} ${count}`)
        .join(', '),
    ],
    ...rest,
  ];
}

/** Diagnostics as text. It is English, for whoever reads the report. */
export function printDiagnostics(diagnostics: Diagnostics): string {
  const { at, errors } = diagnostics;
  const lines = [...programLines(diagnostics), ...desktopLines(diagnostics), ...dataLines(diagnostics)];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    `Stint, ${time(at)}`,
    ...lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    '',
    errors.length === 0 ? 'No errors in the log.' : 'Last errors:',
    ...errors,
    '',
  ].join('\n');
}
