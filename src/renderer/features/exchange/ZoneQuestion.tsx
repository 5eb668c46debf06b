import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import { useId, useMemo } from 'react';
import { knownZones } from '#shared/time/zone.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import fieldStyles from '../../ui/Field.module.css';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';
import styles from './Import.module.css';

type Props = {
  readonly zone: string;
  /** The zones that come first in the list. */
  readonly likely: readonly string[];
  readonly onChoose: (zone: string) => void;
};

/** How a zone is shown: `America/New York`. */
const nameOf = (zone: string): string => zone.replaceAll('_', ' ');

/** Escape must close the dialog, not clear the field. */
function keepText(_text: string, details: Combobox.Root.ChangeEventDetails): void {
  if (details.reason !== 'escape-key') return;
  details.cancel();
  details.allowPropagation();
}

/** Asks for the zone of local times; typing finds one. */
export function ZoneQuestion({ zone, likely, onChoose }: Props) {
  const t = useTranslate();
  const id = useId();
  const zones = useMemo(() => [...new Set([...likely, ...knownZones()])], [likely]);
  return (
    <Combobox.Root
      items={zones}
      value={zone}
      itemToStringLabel={nameOf}
      onValueChange={(next: string | null) => next !== null && next !== zone && onChoose(next)}
      onInputValueChange={keepText}
      autoHighlight
    >
      <div className={fieldStyles.field}>
        <label htmlFor={id} className={fieldStyles.label}>
          {t('importing.zone')}
        </label>
        <div className={styles.control}>
          <Combobox.Input id={id} className={`${fieldStyles.input} ${styles.input}`} aria-describedby={`${id}-hint`} />
          <Combobox.Trigger className={styles.trigger} aria-label={t('importing.show-zones')} tabIndex={-1}>
            <ChevronDown size={16} aria-hidden />
          </Combobox.Trigger>
        </div>
        <p id={`${id}-hint`} className={fieldStyles.hint}>
          {t('importing.zone-detail')}
        </p>
      </div>
      <OptionsPopup<string> label={t('importing.zones')} empty={t('importing.zone-none')}>
        {(one) => <Option key={one} value={one} text={nameOf(one)} />}
      </OptionsPopup>
    </Combobox.Root>
  );
}
