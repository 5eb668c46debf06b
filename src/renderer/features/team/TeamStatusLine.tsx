import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { TeamProblem } from '#shared/model/team.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { lackOf } from '#shared/settings/teamSetup.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TeamHead.module.css';

/** Problems whose own words say what happens next. */
const told: ReadonlySet<TeamProblem> = new Set(['lost', 'offline', 'taken']);

/** Why there is no connection; null: there is one, or it is being made. */
function problemOf({ team, settings, secrets }: Snapshot, t: Translate): string | null {
  if (team?.status.state === 'away') {
    const { problem, detail } = team.status;
    const why = t(`rejection.team-${problem}`, { detail });
    return told.has(problem) ? why : `${why} ${t('team.goes-on')}`;
  }
  if (team) return null;
  const lack = lackOf(settings, secrets);
  return lack && t(`rejection.${lack}`);
}

/** How the connection stands, while it does not: what is wrong, and where that is mended. */
export function TeamStatusLine() {
  const t = useTranslate();
  const isOn = useSnapshotStore(({ snapshot }) => snapshot?.team?.status.state === 'on');
  const problem = useSnapshotStore(({ snapshot }) => snapshot && problemOf(snapshot, t));
  if (isOn) return null;
  if (problem === null) return <output className={styles.quiet}>{t('team.connecting')}</output>;
  return (
    <output className={styles.problem}>
      <span className={styles.why}>{problem}</span>
      <Button onClick={() => ui.open({ kind: 'settings', page: 'team' })}>{t('team.settings')}</Button>
    </output>
  );
}
