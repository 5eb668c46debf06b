import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Plugin, PluginOption, Rolldown } from 'vite';
import { firstStyles, isFirstPart } from './styles.ts';

const BODY = `<div id="root"><!--screen--></div>`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a build of one program wrote: the text of its only chunk. */
async function only(root: string, entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry, formats: ['iife'], name: 'early' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code.trim() ?? '';
}

/**
 * The page that main draws the first screen into: the one of the build, whose styles and first script are in it, and whose
 * program is loaded by that script.
 */
async function template(root: string, written: string, bundle: Rolldown.OutputBundle): Promise<object> {
  const page = await readFile(join(written, 'index.html'), 'utf8');
  const [, program = ''] = /<script type="module"[^>]* src="([^"]+)"><\/script>/u.exec(page) ?? [];
  const preloads = [...page.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)">/gu)].map(([, href = '']) => href);
  const loaded = [program, ...preloads];
  const files = firstStyles(bundle);
  const style = (await Promise.all(files.map((file) => readFile(join(written, file), 'utf8')))).join('\n').trim();
  const script = await only(root, 'early.ts', {
    PROGRAM: JSON.stringify(program),
    FILES: JSON.stringify(preloads),
    STYLES: JSON.stringify(files.map((file) => `./${file}`)),
  });
  const html = page
    .replace(/^\s*<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")[^>]*>(?:<\/script>)?\n/gmu, '')
    .replace('<html lang="en">', '<html>')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(
      '<div id="root"></div>',
      () => `${BODY}<script type="application/json" id="start"><!--start--></script><script>${script}</script>`,
    );
  const [head = '', rest = ''] = html.split(/(?<=<body>)/u);
  return {
    head,
    body: rest,
    script: hashOf(script),
    style: hashOf(style),
    files: loaded.map((href) => href.replace(/^\./u, '')),
  };
}

/** What is loaded late and never drawn in main stays out of its program. */
const onlyFirstParts: Plugin = {
  name: 'only-first-parts',
  enforce: 'pre',
  resolveDynamicImport(specifier) {
    const isFirst = typeof specifier === 'string' && (isFirstPart(specifier) || specifier.startsWith('#shared/i18n/'));
    return isFirst ? null : { id: 'not-in-main', external: true };
  },
};

/**
 * Builds what main draws the first screen with, into a folder of its own: the components of the page as a program for Node,
 * and the page that the drawing goes into. `plugins`: what the page is built with.
 */
export function firstScreen(root: string, plugins: () => PluginOption[]): Plugin {
  const outDir = join(root, 'out', 'firstScreen');
  const renderer = join(root, 'src', 'renderer');
  let pending: Promise<object> | null = null;
  return {
    name: 'first-screen',
    apply: 'build',
    writeBundle(options, bundle) {
      pending = template(renderer, options.dir ?? '', bundle);
    },
    async closeBundle() {
      if (!pending) return;
      await build({
        root: renderer,
        configFile: false,
        logLevel: 'warn',
        plugins: [...plugins(), onlyFirstParts],
        resolve: {
          alias: {
            'virtual:first-screen': join(renderer, 'server.tsx'),
            // Its other half draws into streams.
            'react-dom/server': join(root, 'node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js'),
          },
        },
        define: { 'process.env.NODE_ENV': '"production"' },
        ssr: { noExternal: true, external: ['better-sqlite3'] },
        build: {
          target: 'node20',
          minify: true,
          outDir,
          emptyOutDir: true,
          ssr: true,
          rollupOptions: {
            input: { program: join(root, 'src', 'main', 'app', 'drawFirstPage.ts') },
            // Loaded in one go, without waiting for a disk.
            output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
          },
        },
      });
      await mkdir(outDir, { recursive: true });
      await writeFile(join(outDir, 'template.json'), JSON.stringify(await pending));
    },
  };
}
