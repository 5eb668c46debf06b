import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { Action } from '../state/action.ts';
import { Keys } from './Keys.tsx';
import styles from './Menu.module.css';
import { MenuLine } from './Menu.tsx';
import { SubMenu } from './SubMenu.tsx';

export type { Action } from '../state/action.ts';

/** Actions as items of a menu, with their keys. */
export const ActionItems = ({ actions }: { readonly actions: readonly Action[] }): ReactNode =>
  actions.map((action) => {
    if (action.kind === 'line') return <MenuLine key={action.id} />;
    if (action.kind === 'menu')
      return (
        <SubMenu key={action.label} label={action.label}>
          <ActionItems actions={action.actions} />
        </SubMenu>
      );
    return (
      <Base.Item
        key={action.label}
        className={styles.item}
        disabled={action.disabled ?? false}
        onClick={() => void action.run()}
      >
        <span className={styles.text}>{action.label}</span>
        {action.keys !== undefined && (
          <span className={styles.keys}>
            <Keys>{action.keys}</Keys>
          </span>
        )}
      </Base.Item>
    );
  });
