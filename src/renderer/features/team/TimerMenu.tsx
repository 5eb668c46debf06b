import { Ellipsis } from 'lucide-react';
import type { TeamTimer } from '#shared/model/team.ts';
import { execute } from '../../state/commands.ts';
import { forgetTimer, unshare, worksOn } from '../../state/team.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';

type Props = { readonly timer: TeamTimer; readonly tabIndex: number };

/** What else can be done with a shared timer. */
export function TimerMenu({ timer, tabIndex }: Props) {
  const t = useTranslate();
  return (
    <Menu
      trigger={
        <IconButton label={t('team.more', { title: timer.title })} tabIndex={tabIndex}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      {timer.startedAt !== null && !worksOn(timer) && (
        <MenuItem onClick={() => void execute({ type: 'pauseTeamTimer', timer: timer.id })}>
          {t('team.pause-all')}
        </MenuItem>
      )}
      <MenuItem onClick={() => void unshare(timer)}>{t('team.unshare')}</MenuItem>
      <MenuItem onClick={() => void forgetTimer(timer)}>{t('team.forget')}</MenuItem>
    </Menu>
  );
}
