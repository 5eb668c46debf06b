import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ActionItems } from './ActionItems.tsx';
import type { Action } from './ActionItems.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';

type Props = {
  readonly label: string;
  /** What the menu offers, asked for when it opens. */
  readonly actions: () => readonly Action[];
  readonly className?: string;
  readonly tabIndex?: number;
};

/** The button with the same menu as a right click. */
export function MoreButton({ label, actions, ...button }: Props) {
  const [offered, setOffered] = useState<readonly Action[]>([]);
  return (
    <Menu
      onOpenChange={(open) => {
        if (open) setOffered(actions());
      }}
      trigger={
        <IconButton label={label} {...button}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <ActionItems actions={offered} />
    </Menu>
  );
}
