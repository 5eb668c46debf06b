import { MiniTrouble } from './features/mini/MiniTrouble.tsx';
import { MiniWindow } from './features/mini/MiniWindow.tsx';
import { mount } from './mount.tsx';

mount({ page: <MiniWindow />, trouble: (error) => <MiniTrouble error={error} /> });
