import { shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Environment, ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import type { MessageId } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../bridge.ts';
import { desktopBinding } from '../state/desktopBinding.ts';
import { ui } from '../state/ui.ts';
import { useSnapshotStore } from '../state/snapshotStore.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { Button } from './Button.tsx';
import styles from './ShortcutState.module.css';

const off: ShortcutStatus = { state: 'off' };

/** The others have more to tell. */
const sentences = {
  off: 'settings.shortcut-off',
  pending: 'settings.shortcut-pending',
  bound: 'settings.shortcut-bound',
  consent: 'settings.shortcut-consent',
  granted: 'settings.shortcut-granted-untold',
  manual: 'settings.shortcut-manual-other',
} as const satisfies Readonly<Record<Exclude<ShortcutStatus['state'], 'failed'>, MessageId>>;

/** Failures of the desktop, which another try can end; the others are ended by other keys. */
const retried: ReadonlySet<string> = new Set(['denied', 'ended', 'refused']);

/** How a shortcut stands, in a sentence. */
function describe(status: ShortcutStatus, desktop: Environment['desktop'], t: Translate): string {
  if (isForPerson(status, desktop)) return t(`settings.shortcut-manual-${desktop}`);
  if (status.state === 'granted' && status.trigger !== '')
    return t('settings.shortcut-granted', { trigger: status.trigger });
  if (status.state === 'failed')
    return t(`settings.shortcut-failed-${status.reason}`, { detail: status.reason === 'refused' ? status.detail : '' });
  return t(sentences[status.state]);
}

/** Hyprland grants shortcuts without keys: they come from its configuration, as where there is no portal. */
const isForPerson = (status: ShortcutStatus, desktop: Environment['desktop']): boolean =>
  status.state === 'manual' || (status.state === 'granted' && status.trigger === '' && desktop === 'hyprland');

type Props = {
  readonly id: string;
  readonly name: GlobalShortcut;
  /** Why a change failed; null if none did. */
  readonly problem: string | null;
};

/** How a global shortcut stands, and what a person can do where it does not work by itself. */
export function ShortcutState({ id, name, problem }: Props) {
  const t = useTranslate();
  const status = useSnapshotStore(({ snapshot }) => snapshot?.environment.shortcuts[name] ?? off);
  const desktop = useSnapshotStore(({ snapshot }) => snapshot?.environment.desktop ?? 'other');
  const isFailed = problem !== null || status.state === 'failed';
  return (
    <>
      <output id={id} className={isFailed ? `${styles.status} ${styles.failed}` : styles.status}>
        {problem ?? describe(status, desktop, t)}
      </output>
      {status.state === 'failed' && retried.has(status.reason) && (
        <Button onClick={() => void bridge().request('shortcut:retry')}>{t('settings.shortcut-retry')}</Button>
      )}
      {isForPerson(status, desktop) && <Binding name={name} />}
    </>
  );
}

/** What binds the keys in the desktop, to copy. */
function Binding({ name }: { readonly name: GlobalShortcut }) {
  const t = useTranslate();
  const setting = shortcutSettings[name];
  const accelerator = useSnapshotStore(({ snapshot }) => snapshot?.settings[setting] ?? null);
  const desktop = useSnapshotStore(({ snapshot }) => snapshot?.environment.desktop ?? 'other');
  const command = useSnapshotStore(({ snapshot }) => snapshot?.environment.commands[name] ?? '');
  if (accelerator === null) return null;
  const title = t(`settings.${setting}`);
  const text = desktopBinding(desktop, { id: name, title, accelerator, command });

  async function copy(): Promise<void> {
    await bridge().request('shortcut:copy', text);
    ui.speak(t('settings.copied'));
  }

  return (
    <>
      <textarea className={styles.code} readOnly aria-label={title} value={text} />
      <Button aria-label={`${t('settings.copy')} ${title}`} onClick={() => void copy()}>
        {t('settings.copy')}
      </Button>
    </>
  );
}
