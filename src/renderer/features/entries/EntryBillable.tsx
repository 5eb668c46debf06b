import { aboveEntry } from '#shared/model/inheritance.ts';
import type { TaskId } from '#shared/model/ids.ts';
import { useTask } from '../../state/tasks.ts';
import { useBilling } from '../../state/useBilling.ts';
import { BillableField } from '../../ui/billing/BillableField.tsx';

type Props = {
  readonly taskId: TaskId | null;
  readonly value: boolean | null;
  readonly onChange: (billable: boolean | null) => void;
};

/** Whether an entry of a task is billable; nothing before a task is chosen. */
export function EntryBillable({ taskId, value, onChange }: Props) {
  const task = useTask(taskId);
  const billing = useBilling();
  return task ? <BillableField value={value} above={aboveEntry(task, billing)} onChange={onChange} /> : null;
}
