import type { TeamMember } from '#shared/model/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { VirtualList } from '../../ui/list/VirtualList.tsx';
import { MemberRow } from './MemberRow.tsx';
import { memberKey } from './rowKeys.ts';
import styles from './TeamPage.module.css';
import { useRowHeight } from './useRowHeight.ts';

type Props = { readonly members: readonly TeamMember[]; readonly current: string | null };

const isHere = ({ here }: TeamMember): boolean => here;

/** The members of the team, below a heading with the number online. */
export function MemberList({ members, current }: Props) {
  const t = useTranslate();
  const height = useRowHeight();
  return (
    <>
      <h3 className={styles.name}>
        {t('team.people')}
        {members.length > 0 && (
          <span className={styles.count}>{t('team.here-count', { count: members.filter(isHere).length })}</span>
        )}
      </h3>
      {members.length === 0 ? (
        <p className={styles.empty}>{t('team.nobody')}</p>
      ) : (
        <VirtualList
          label={t('team.people')}
          rows={members}
          keyOf={memberKey}
          height={height}
          current={members.findIndex((member) => memberKey(member) === current)}
        >
          {(member) => <MemberRow member={member} isCurrent={memberKey(member) === current} />}
        </VirtualList>
      )}
      {/* The name of figures, which stand in no column. */}
      <span id="team-total" hidden>
        {t('window.total')}
      </span>
    </>
  );
}
