import { QuickStart } from './features/quickStart/QuickStart.tsx';
import { mount } from './mount.tsx';

mount(<QuickStart />);
