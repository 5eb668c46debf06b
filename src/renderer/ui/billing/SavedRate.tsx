import { useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../Button.tsx';
import styles from './Rate.module.css';
import { RateField } from './RateField.tsx';
import { RateHistory } from './RateHistory.tsx';
import { useRate } from './useRate.ts';
import type { RateProps } from './useRate.ts';

/**
 * An hourly rate that is stored by itself: a first one on Enter or when the focus leaves it, a changed one on Enter or by
 * its button, once it is clear from when it applies.
 */
export function SavedRate(props: RateProps) {
  const t = useTranslate();
  const form = useRate(props);
  const field = useRef<HTMLInputElement>(null);
  const { of, rates } = props;

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    if (!form.isAsking && !currentTarget.contains(relatedTarget)) void form.save();
  }

  async function apply(): Promise<void> {
    if (await form.save()) field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void apply();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It only watches the focus leave its fields.
    <fieldset aria-label={t('rate.amount')} className={styles.saved} onBlur={onBlur}>
      <RateField form={form} field={field} onKeyDown={onKeyDown} />
      {form.isAsking && (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              form.discard();
              field.current?.focus();
            }}
          >
            {t('rate.discard')}
          </Button>
          <Button primary onClick={() => void apply()}>
            {t('rate.apply')}
          </Button>
        </div>
      )}
      <RateHistory of={of} rates={rates} onRemoved={() => field.current?.focus()} />
    </fieldset>
  );
}
