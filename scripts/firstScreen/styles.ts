import type { Rolldown } from 'vite';

/** The page's program, and the parts of the first screen that it loads late. */
const ENTRY = /\/renderer\/index\.html$/u;
const PARTS = /\/(?:Sidebar|SidePane|PlanLine|AwayQuestion|Others)\.tsx$/u;

/** Whether a module is one of these parts. */
export const isFirstPart = (path: string): boolean => PARTS.test(path);

const isFirst = (chunk: Rolldown.OutputChunk): boolean =>
  chunk.facadeModuleId !== null && (ENTRY.test(chunk.facadeModuleId) || isFirstPart(chunk.facadeModuleId));

/** The files with the styles of the first screen, in the order in which the page loads them. */
export function firstStyles(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  function visit(name: string): void {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) return;
    seen.add(name);
    chunk.imports.forEach(visit);
    chunk.viteMetadata?.importedCss.forEach((file) => files.add(file));
  }
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.filter(isFirst).toSorted((a, b) => Number(b.isEntry) - Number(a.isEntry));
  first.forEach(({ fileName }) => visit(fileName));
  return [...files];
}
