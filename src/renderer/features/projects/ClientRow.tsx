import type { CommandOf } from '#shared/commands/command.ts';
import type { Client } from '#shared/model/client.ts';
import { aboveClient } from '#shared/model/inheritance.ts';
import { execute, sendCommand } from '../../state/commands.ts';
import { useBilling } from '../../state/useBilling.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { BillableField } from '../../ui/billing/BillableField.tsx';
import { CurrencySelect } from '../../ui/billing/CurrencySelect.tsx';
import { SavedRate } from '../../ui/billing/SavedRate.tsx';
import { FoldedRow } from './FoldedRow.tsx';
import { SavedField } from './SavedField.tsx';

/** A client; its name opens its settings. */
export function ClientRow({ client }: { readonly client: Client }) {
  const t = useTranslate();
  const { id, name, archived, currency, billable, rates } = client;
  const above = aboveClient(useBilling());
  const asChange = (fields: CommandOf<'changeClient'>['fields']) =>
    ({ type: 'changeClient', clientId: id, fields }) as const;
  const change = (fields: CommandOf<'changeClient'>['fields']) => void execute(asChange(fields));
  return (
    <FoldedRow
      name={name}
      archived={archived}
      onArchive={(next) => change({ archived: next })}
      deleteLabel={t('clients.delete', { name })}
      deleteBy={{ type: 'deleteClient', clientId: id }}
    >
      <SavedField label={t('projects.name')} value={name} onSave={(text) => sendCommand(asChange({ name: text }))} />
      <CurrencySelect
        label={t('clients.currency')}
        value={currency ?? ''}
        none={t('clients.no-currency')}
        onChange={(code) => change({ currency: code === '' ? null : code })}
      />
      <BillableField value={billable} above={above} onChange={(next) => change({ billable: next })} />
      <SavedRate of={{ kind: 'client', id }} rates={rates} above={above} currency={currency} />
    </FoldedRow>
  );
}
