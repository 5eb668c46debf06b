import { MiniWindow } from './features/mini/MiniWindow.tsx';
import { mount } from './mount.tsx';

mount(<MiniWindow />);
