import { Switch } from '@base-ui/react/switch';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Settings } from '#shared/domain/settings.ts';
import { execute } from '../../state/commands.ts';
import { useMirror } from '../../state/mirror.ts';
import { useUi } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './SettingsDialog.module.css';
import { ShortcutField } from './ShortcutField.tsx';

const languages: readonly Settings['language'][] = ['system', 'en', 'ru'];
/** Each language by its own name, whatever the window speaks. */
const languageNames = { en: 'English', ru: 'Русский' } as const;

type RowProps = { readonly id: string; readonly label: string; readonly detail: string; readonly children: ReactNode };

const Row = ({ id, label, detail, children }: RowProps) => (
  <div className={styles.row}>
    <div>
      <label id={`${id}-label`} htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-detail`} className={styles.detail}>
        {detail}
      </p>
    </div>
    {children}
  </div>
);

/** Settings: each applies at once, is explained in a line, and can be undone. */
export function SettingsDialog() {
  const t = useTranslate();
  const id = useId();
  const open = useUi((state) => state.dialog?.kind === 'settings');
  const settings = useMirror((state) => state.snapshot?.settings);
  const change = (changed: Partial<Settings>) => void execute({ type: 'changeSettings', settings: changed });
  if (!settings) return null;
  return (
    <Dialog open={open} title={t('settings.title')}>
      <Row id={`${id}-several`} label={t('settings.several')} detail={t('settings.several-detail')}>
        <Switch.Root
          id={`${id}-several`}
          className={styles.switch}
          checked={settings.severalAtOnce}
          onCheckedChange={(severalAtOnce) => change({ severalAtOnce })}
        >
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
      </Row>
      <Row id={`${id}-language`} label={t('settings.language')} detail={t('settings.language-detail')}>
        <select
          id={`${id}-language`}
          className={styles.select}
          value={settings.language}
          onChange={(event) => {
            const language = languages.find((one) => one === event.target.value);
            if (language) change({ language });
          }}
        >
          {languages.map((language) => (
            <option key={language} value={language}>
              {language === 'system' ? t('settings.language-system') : languageNames[language]}
            </option>
          ))}
        </select>
      </Row>
      <Row id={`${id}-shortcut`} label={t('settings.shortcut')} detail={t('settings.shortcut-detail')}>
        <ShortcutField id={`${id}-shortcut`} />
      </Row>
    </Dialog>
  );
}
