import { delimiter } from 'node:path';

/** What an AppImage sets for the program inside it. */
const OWN = new Set(['APPDIR', 'APPIMAGE', 'ARGV0', 'OWD']);

/**
 * The environment that this program was started in, without what its AppImage added: variables, and parts of paths that
 * lead into its mount, which goes with this process.
 */
export function withoutMount(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const mount = env['APPDIR'];
  if (!mount) return env;
  const isInside = (part: string): boolean => part === mount || part.startsWith(`${mount}/`);
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value = '']) => {
      if (OWN.has(name)) return [];
      if (!value.includes(mount)) return [[name, value]];
      const left = value.split(delimiter).filter((part) => !isInside(part));
      return left.length > 0 ? [[name, left.join(delimiter)]] : [];
    }),
  );
}
