// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
// A row is a stop of the arrow keys, which lead through people as through timers, yet is no control. The tag with that
// role, fieldset, is for forms.
import { memo } from 'react';
import type { TeamMember } from '#shared/model/team.ts';
import { teamCursor } from '../../state/cursors.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { stopProps } from '../../ui/list/stopProps.ts';
import { LastSeen } from './LastSeen.tsx';
import { memberKey } from './rowKeys.ts';
import { TeamElapsed } from './TeamFigure.tsx';
import styles from './TeamRow.module.css';

type Props = {
  readonly member: TeamMember;
  /** Whether Tab reaches this row. */
  readonly isCurrent: boolean;
};

/** A member of the team: whether they are online, and the running task they show. */
export const MemberRow = memo(function MemberRow({ member, isCurrent }: Props) {
  const t = useTranslate();
  const { name, here, task } = member;
  return (
    <div
      role="group"
      aria-label={name}
      {...stopProps(teamCursor, memberKey(member), isCurrent)}
      className={here ? styles.row : `${styles.row} ${styles.gone}`}
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
