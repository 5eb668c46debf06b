import { settingOf } from '#shared/settings/index.ts';
import { isMet } from '#shared/settings/setting.ts';
import { detailOf, labelOf, optionOf } from '#shared/settings/texts.ts';
import type { PlainName } from '#shared/settings/texts.ts';
import type { Typable } from '#shared/settings/typed.ts';
import { useSettings } from '../state/useSettings.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { NumbersRow } from './NumbersRow.tsx';
import { SelectRow, SwitchRow } from './Row.tsx';
import { TypedRow } from './TypedRow.tsx';

/** A setting, in the row for its kind. */
export function SettingRow({ name }: { readonly name: PlainName }) {
  const t = useTranslate();
  const { settings, change } = useSettings();
  const { kind, edit } = settingOf(name);
  const value: unknown = settings[name];
  const store = (next: unknown) => change({ [name]: next });
  const texts = { label: t(labelOf(name)), detail: t(detailOf(name, value)) };
  switch (edit.as) {
    case 'switch': {
      const isOfUse = edit.needs === null || isMet({ [edit.needs]: [true] }, settings);
      return <SwitchRow {...texts} checked={value === true} disabled={!isOfUse} onChange={store} />;
    }
    case 'select': {
      const options = kind.kind === 'choice' ? kind.options : [];
      return (
        <SelectRow
          {...texts}
          value={String(value)}
          options={options.map((option) => ({ value: option, label: edit.named[option] ?? t(optionOf(name, option)) }))}
          onChange={store}
        />
      );
    }
    case 'numbers':
      return <NumbersRow {...texts} name={name} edit={edit} value={value as number | null} onChange={store} />;
    case 'typed':
      return <TypedRow {...texts} kind={kind} edit={edit} value={value as Typable} onChange={store} />;
    case 'custom':
    case 'elsewhere':
      return null;
    default:
      return edit satisfies never;
  }
}
