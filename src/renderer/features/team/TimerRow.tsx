// oxlint-disable jsx-a11y/prefer-tag-over-role -- A row groups its controls; the tag with that role, fieldset, is for forms.
import { memo } from 'react';
import type { TeamTimer } from '#shared/model/team.ts';
import { teamCursor } from '../../state/cursors.ts';
import { execute } from '../../state/commands.ts';
import { worksOn } from '../../state/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { stopProps } from '../../ui/list/stopProps.ts';
import { PlayPause } from '../../ui/PlayPause.tsx';
import { timerKey } from './rowKeys.ts';
import { TeamEffort, TeamElapsed } from './TeamFigure.tsx';
import styles from './TeamRow.module.css';
import { TimerMenu } from './TimerMenu.tsx';

type Props = {
  readonly timer: TeamTimer;
  /** The one row that Tab reaches. */
  readonly isCurrent: boolean;
};

/** A shared timer: who works on it, its time by the clock and the work of all, and the button that starts or pauses it. */
export const TimerRow = memo(function TimerRow({ timer, isCurrent }: Props) {
  const t = useTranslate();
  const { id, title, efforts } = timer;
  const runs = timer.startedAt !== null;
  const isMine = worksOn(timer);
  const workers = efforts.filter(({ startedAt }) => startedAt !== null);
  const names = workers.map(({ isMe, name }) => (isMe ? t('team.you') : name)).join(', ');
  const kind = `${runs ? styles.active : ''} ${isMine ? styles.mine : ''}`;
  return (
    <div role="group" aria-label={title} className={`${styles.row} ${kind}`}>
      <IconButton
        className={styles.play}
        {...stopProps(teamCursor, timerKey(timer), isCurrent)}
        label={t(isMine ? 'team.pause' : runs ? 'team.join' : 'window.start-task', { title })}
        onClick={() => void execute({ type: isMine ? 'pauseTeamTimer' : 'startTeamTimer', timer: id })}
      >
        <PlayPause running={isMine} />
      </IconButton>
      <div className={styles.text}>
        <bdi className={styles.title} title={title}>
          {title}
        </bdi>
        <span className={styles.detail}>
          <bdi className={styles.names} title={names}>
            {names || t('team.nobody-works')}
          </bdi>
          <span className={styles.fixed} title={t('team.effort-detail')}>
            {t('day.effort')} <TeamEffort timer={timer} />
          </span>
        </span>
      </div>
      <span className={styles.figure} title={t('team.wall-detail')}>
        <TeamElapsed count={timer} name="team-wall" />
      </span>
      <TimerMenu timer={timer} tabIndex={isCurrent ? 0 : -1} />
    </div>
  );
});
