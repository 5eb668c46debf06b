import { X } from 'lucide-react';
import { assertNever } from '#shared/model/assertNever.ts';
import { reminderSettings } from '#shared/settings/reminders.ts';
import type { LinkCommand, Notice } from '#shared/snapshot/snapshot.ts';
import { formatClock } from '#shared/format/duration.ts';
import { describeReminder } from '#shared/snapshot/describeReminder.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../../bridge.ts';
import { execute } from '../../state/commands.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Notices.module.css';

const none: never[] = [];

function textOf(notice: Notice, t: Translate): string {
  switch (notice.code) {
    case 'no-tray-host':
      return t('notice.no-tray-host');
    case 'database-set-aside':
      return t('notice.database-set-aside', { path: notice.path });
    case 'clock-set': {
      const time = formatClock(Math.abs(notice.by));
      return notice.by > 0 ? t('notice.clock-set-on', { time }) : t('notice.clock-set-back', { time });
    }
    case 'reminder-idle':
    case 'reminder-long':
    case 'reminder-budget':
      return describeReminder(notice, t);
    case 'link':
      return notice.command.type === 'startTitle'
        ? t('notice.link-start', { title: notice.command.title })
        : t('notice.link-toggle');
    case 'updated':
      return t('notice.updated', { version: notice.version });
    case 'backup-failed':
      return t(`rejection.${notice.rejection.code}`, notice.rejection.params);
    default:
      return assertNever(notice);
  }
}

const dismiss = (id: number) => void bridge().request('notice:dismiss', id);

const isReminder = (notice: Notice): notice is Notice & { readonly code: keyof typeof reminderSettings } =>
  Object.hasOwn(reminderSettings, notice.code);

/** Buttons to carry out the command of a link, once or always. */
function LinkButtons({ command, id }: { readonly command: LinkCommand; readonly id: number }) {
  const t = useTranslate();
  async function open(always: boolean): Promise<void> {
    dismiss(id);
    if (always) await execute({ type: 'changeSettings', settings: { linksTrusted: true } });
    await execute(command);
  }
  return (
    <>
      <Button onClick={() => void open(false)}>{t('notice.link-do')}</Button>
      <Button onClick={() => void open(true)}>{t('notice.link-always')}</Button>
    </>
  );
}

/** What the user has to know, until it is dismissed. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function NoticeList() {
  const t = useTranslate();
  const notices = useSnapshotStore(({ snapshot }) => snapshot?.environment.notices ?? none);
  return notices.map((notice) => (
    <output key={notice.id} className={styles.notice}>
      <span className={styles.text}>{textOf(notice, t)}</span>
      {notice.code === 'database-set-aside' && (
        <Button onClick={() => void bridge().request('notice:openFolder', notice.id)}>{t('notice.open-folder')}</Button>
      )}
      {notice.code === 'reminder-idle' && (
        <Button onClick={() => void execute({ type: 'toggleTimer' })}>{t('notice.start')}</Button>
      )}
      {notice.code === 'link' && <LinkButtons command={notice.command} id={notice.id} />}
      {notice.code === 'updated' && (
        <Button
          onClick={() => {
            ui.open({ kind: 'news' });
            dismiss(notice.id);
          }}
        >
          {t('news.title')}
        </Button>
      )}
      {isReminder(notice) && (
        <Button
          onClick={() => {
            void execute({ type: 'changeSettings', settings: { [reminderSettings[notice.code]]: false } });
            dismiss(notice.id);
          }}
        >
          {t('notice.turn-off')}
        </Button>
      )}
      <IconButton label={t('window.dismiss')} onClick={() => dismiss(notice.id)}>
        <X size={18} aria-hidden />
      </IconButton>
    </output>
  ));
}
