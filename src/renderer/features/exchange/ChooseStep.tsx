import { useEffect } from 'react';
import type { RefObject } from 'react';
import { importFormats } from '#shared/model/importing.ts';
import { chooseImport, useImporting } from '../../state/importing.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import formStyles from '../../ui/Form.module.css';
import styles from './Import.module.css';

/** Formats that the text names by what they are, and Stint's own. */
const described: ReadonlySet<string> = new Set(['stint', 'ical', 'csv']);

/** What can be imported, and the button that chooses a file; above it why the last one could not be read. */
export function ChooseStep({ button }: { readonly button: RefObject<HTMLButtonElement | null> }) {
  const t = useTranslate();
  const { name, problem } = useImporting();
  // What had the focus while the file was read is gone.
  useEffect(() => button.current?.focus(), [button]);
  const programs = importFormats
    .filter((format) => !described.has(format))
    .map((format) => t(`importing.format-${format}`));
  return (
    <>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {name !== '' && <strong className={styles.file}>{name}</strong>}
          <p>{problem}</p>
        </div>
      )}
      <p className={styles.intro}>{t('importing.intro', { programs: programs.join(', ') })}</p>
      <div className={formStyles.buttons}>
        <span className={formStyles.space} />
        <Button ref={button} primary onClick={() => void chooseImport()}>
          {t('importing.choose')}
        </Button>
      </div>
    </>
  );
}
