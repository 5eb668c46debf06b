import { closeOnEscape, Panel } from './features/panel/Panel.tsx';
import { mount } from './mount.tsx';
import { SmallTrouble } from './trouble/SmallTrouble.tsx';

mount({ page: <Panel />, trouble: (error) => <SmallTrouble error={error} /> });
window.addEventListener('keydown', closeOnEscape);
