import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      // Everything but the native store and the D-Bus client is bundled: one file to read at start.
      externalizeDeps: { exclude: [] },
      target: 'node20',
      rollupOptions: { input: at('src/main/index.ts') },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can only be one CommonJS file.
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: { input: at('src/preload/index.ts'), output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      modulePreload: { polyfill: false },
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});
