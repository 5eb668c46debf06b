import { Combobox } from '@base-ui/react/combobox';
import { useId, useMemo } from 'react';
import { knownZones } from '#shared/time/zone.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ComboboxInput, keepText } from '../../ui/ComboboxInput.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { Option, OptionsPopup } from '../../ui/OptionsPopup.tsx';

type Props = {
  readonly zone: string;
  /** The zones that come first in the list. */
  readonly likely: readonly string[];
  readonly onChoose: (zone: string) => void;
};

/** How a zone is shown: `America/New York`. */
const nameOf = (zone: string): string => zone.replaceAll('_', ' ');

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
        <ComboboxInput id={id} showLabel={t('importing.show-zones')} aria-describedby={`${id}-hint`} />
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
