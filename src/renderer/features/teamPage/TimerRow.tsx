// oxlint-disable jsx-a11y/prefer-tag-over-role -- A row groups its controls; the tag with that role, fieldset, is for forms.
import { Ellipsis, Pause, Play } from 'lucide-react';
import { memo } from 'react';
import type { TeamTimer } from '#shared/model/team.ts';
import { doTeam, forgetTimer, unshare, worksOn } from '../../state/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { TeamEffort, TeamElapsed } from './TeamFigure.tsx';
import styles from './TeamRow.module.css';
import { useStop } from './useStops.ts';

type Props = {
  readonly timer: TeamTimer;
  /** What the page calls it; the one that Tab reaches is `isStop`. */
  readonly stop: string;
  readonly isStop: boolean;
  readonly onFocus: (stop: string) => void;
};

/** A shared timer: who works on it, its time by the clock and the work of all, and the button that starts or pauses it. */
export const TimerRow = memo(function TimerRow({ timer, stop, isStop, onFocus }: Props) {
  const t = useTranslate();
  const button = useStop<HTMLButtonElement>(isStop);
  const { id, title, efforts } = timer;
  const runs = timer.startedAt !== null;
  const isMine = worksOn(timer);
  const workers = efforts.filter(({ startedAt }) => startedAt !== null);
  const names = workers.map(({ isMe, name }) => (isMe ? t('team.you') : name)).join(', ');
  const kind = `${runs ? styles.active : ''} ${isMine ? styles.mine : ''}`;
  const label = t(isMine ? 'team.pause' : runs ? 'team.join' : 'window.start-task', { title });
  return (
    <div role="group" aria-label={title} className={`${styles.row} ${kind}`}>
      <IconButton
        ref={button}
        className={styles.play}
        tabIndex={isStop ? 0 : -1}
        data-stop={stop}
        label={label}
        onFocus={() => onFocus(stop)}
        onClick={() => void doTeam({ kind: isMine ? 'pause' : 'start', timer: id })}
      >
        {isMine ? (
          <Pause size={16} fill="currentColor" aria-hidden />
        ) : (
          <Play size={16} fill="currentColor" aria-hidden />
        )}
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
      <Menu
        trigger={
          <IconButton label={t('team.more', { title })} tabIndex={isStop ? 0 : -1}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
      >
        {runs && !isMine && (
          <MenuItem onClick={() => void doTeam({ kind: 'pause', timer: id })}>{t('team.pause-all')}</MenuItem>
        )}
        <MenuItem onClick={() => void unshare(timer)}>{t('team.unshare')}</MenuItem>
        <MenuItem onClick={() => void forgetTimer(timer)}>{t('team.forget')}</MenuItem>
      </Menu>
    </div>
  );
});
