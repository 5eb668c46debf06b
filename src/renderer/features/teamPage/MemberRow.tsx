// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
// A row is a stop of the arrow keys, which lead through people as through timers, yet is no control. The tag with that
// role, fieldset, is for forms.
import { memo } from 'react';
import type { TeamMember } from '#shared/model/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { LastSeen } from './LastSeen.tsx';
import { TeamElapsed } from './TeamFigure.tsx';
import styles from './TeamRow.module.css';
import { useStop } from './useStops.ts';

type Props = {
  readonly member: TeamMember;
  /** What the page calls it; the one that Tab reaches is `isStop`. */
  readonly stop: string;
  readonly isStop: boolean;
  readonly onFocus: (stop: string) => void;
};

/** Somebody of the team: whether they are there, and what they run and show. */
export const MemberRow = memo(function MemberRow({ member, stop, isStop, onFocus }: Props) {
  const t = useTranslate();
  const row = useStop<HTMLDivElement>(isStop);
  const { name, here, task } = member;
  return (
    <div
      ref={row}
      role="group"
      aria-label={name}
      tabIndex={isStop ? 0 : -1}
      data-stop={stop}
      className={here ? styles.row : `${styles.row} ${styles.gone}`}
      onFocus={() => onFocus(stop)}
    >
      <span className={styles.sign} data-here={here}>
        <span className="visually-hidden">{t(here ? 'team.here' : 'team.gone')}</span>
      </span>
      <div className={styles.text}>
        <bdi className={styles.title} title={name}>
          {name}
        </bdi>
        <span className={styles.detail}>
          {!here && <LastSeen at={member.lastSeen} />}
          {(here || task) && (
            <bdi className={styles.names} title={task?.title}>
              {task?.title ?? t('team.nothing-shown')}
            </bdi>
          )}
        </span>
      </div>
      {task && (
        <span className={styles.figure}>
          <TeamElapsed count={task} name="team-total" />
        </span>
      )}
    </div>
  );
});
