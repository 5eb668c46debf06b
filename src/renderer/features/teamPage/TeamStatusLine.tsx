import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { TeamProblem } from '#shared/domain/team.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { parseBroker } from '#shared/parse/broker.ts';
import { useMirror } from '../../state/mirror.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TeamHead.module.css';

/** Problems whose own words say what happens next. */
const told: ReadonlySet<TeamProblem> = new Set(['lost', 'offline', 'taken']);

/** Why there is no connection; null: there is one, or it is being made. */
function problemOf({ team, settings }: Snapshot, t: Translate): string | null {
  if (team?.status.state === 'away') {
    const { problem, detail } = team.status;
    const why = t(`rejection.team-${problem}`, { detail });
    return told.has(problem) ? why : `${why} ${t('team.goes-on')}`;
  }
  if (team) return null;
  const place = parseBroker(settings.teamBroker);
  if (!place || settings.teamName === '' || settings.teamMember === '') return t('rejection.team-incomplete');
  return place.plain && !settings.teamPlain ? t('rejection.team-plain') : null;
}

/** How the connection stands, while it does not: what is wrong, and where that is mended. */
export function TeamStatusLine() {
  const t = useTranslate();
  const isOn = useMirror(({ snapshot }) => snapshot?.team?.status.state === 'on');
  const problem = useMirror(({ snapshot }) => snapshot && problemOf(snapshot, t));
  if (isOn) return null;
  if (problem === null) return <output className={styles.quiet}>{t('team.connecting')}</output>;
  return (
    <output className={styles.problem}>
      <span className={styles.why}>{problem}</span>
      <Button onClick={() => ui.open({ kind: 'settings', page: 'team' })}>{t('team.settings')}</Button>
    </output>
  );
}
