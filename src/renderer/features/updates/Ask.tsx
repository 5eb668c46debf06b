import type { UpdateAction } from '#shared/model/update.ts';
import { bridge } from '../../bridge.ts';
import { Button } from '../../ui/Button.tsx';

type Props = { readonly action: UpdateAction; readonly label: string; readonly primary?: boolean };

/** A button for what the person can ask of an update. */
export const Ask = ({ action, label, primary = false }: Props) => (
  <Button primary={primary} onClick={() => void bridge().request('updates:do', action)}>
    {label}
  </Button>
);
