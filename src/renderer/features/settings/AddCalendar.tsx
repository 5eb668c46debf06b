import { useId, useState } from 'react';
import { bridge } from '../../bridge.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import fieldStyles from '../../ui/TextRow.module.css';
import styles from './Calendars.module.css';

/** Adds a calendar from a file, or from an address, which is fetched first. What cannot be read is not added. */
export function AddCalendar() {
  return (
    <>
      <AddFile />
      <AddAddress />
    </>
  );
}

function AddFile() {
  const t = useTranslate();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  async function choose(): Promise<void> {
    const answer = await bridge().request('calendars:chooseFile');
    setProblem(answer.ok ? null : answer.message);
  }
  return (
    <Row id={id} label={t('calendars.add-file-label')} detail={t('calendars.add-file-detail')} problem={problem}>
      <Button
        id={id}
        aria-labelledby={`${id}-label ${id}`}
        aria-describedby={`${id}-detail`}
        onClick={() => void choose()}
      >
        {t('calendars.add-file')}
      </Button>
    </Row>
  );
}

function AddAddress() {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function subscribe(): Promise<void> {
    if (isBusy || typed.trim() === '') return;
    setBusy(true);
    const answer = await bridge()
      .request('calendars:addAddress', typed)
      .finally(() => setBusy(false));
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) setTyped('');
  }

  return (
    <Row id={id} label={t('calendars.address')} detail={t('calendars.address-detail')} problem={problem}>
      <form
        className={styles.add}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void subscribe();
        }}
      >
        <input
          id={id}
          className={fieldStyles.field}
          type="url"
          autoComplete="off"
          maxLength={4000}
          aria-describedby={`${id}-detail`}
          aria-invalid={problem !== null}
          placeholder={t('calendars.address-placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
        />
        {/* Stays where the focus is; pressed twice, it asks once. */}
        <Button type="submit" aria-disabled={isBusy}>
          {t(isBusy ? 'calendars.subscribing' : 'calendars.subscribe')}
        </Button>
      </form>
    </Row>
  );
}
