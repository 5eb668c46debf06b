import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { closeCommandLines, openCommandLine } from '../support/openCommandLine.ts';

afterEach(closeCommandLines);

const root = fileURLToPath(new URL('../..', import.meta.url));
const recipe = (name: string): string => readFileSync(join(root, 'docs', 'recipes', name), 'utf8');

/** Does something in each of the programs that the recipes are for. */
const TITLE = String.raw`--%{A1:touch x:}a%{A}| bash=x\0174 bash=y #(touch x)#[fg=red]##<b>&"'</b> 100%`;

/** A Stint in which a task of that title runs, and the first line(s) that a command of a recipe writes. */
async function openRecipe() {
  const { execute, env, folder } = await openCommandLine();
  execute({ type: 'startTitle', title: TITLE });
  return (command: string, lines = 1) =>
    new Promise<string[]>((resolve) => {
      const child = spawn('sh', ['-c', command], { env, cwd: folder, detached: true });
      let out = '';
      const done = () => resolve(out.split('\n').slice(0, lines));
      child.stdout.on('data', (part) => {
        out += String(part);
        // What watches goes on: with all it started, it is ended.
        if (out.split('\n').length > lines) process.kill(-(child.pid ?? 0));
      });
      child.on('close', done);
    });
}

/** What the entities of markup stand for. */
const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a recipe has behind a sign, up to the end of the line. */
const found = (text: string, shape: RegExp): string => shape.exec(text)?.[1] ?? '';

test('Polybar finds no tag in a title', async () => {
  const first = await openRecipe();
  const [line = ''] = await first(found(recipe('polybar.md'), /^exec = (.*)$/mu));
  expect(line).toContain('bash=x');
  expect(line).not.toContain('%{');
  expect(line.replaceAll('\u200B', '').endsWith(TITLE)).toBe(true);
});

test('Waybar finds no markup in a title', async () => {
  const first = await openRecipe();
  const config = JSON.parse(found(recipe('waybar.md'), /```json\n([^`]*)```/u)) as Record<string, { exec: string }>;
  const [line = ''] = await first(config['custom/stint']?.exec ?? '');
  const text = line.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_all, name: string) => signs[name] ?? '');
  // No sign of markup is left beside those that were written for others.
  expect(line.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, '')).not.toMatch(/[<>&]/u);
  expect(text.endsWith(TITLE)).toBe(true);
});

test('i3blocks is told a title as part of its JSON, and looks for no markup', async () => {
  const first = await openRecipe();
  const [line = ''] = await first(found(recipe('i3blocks.md'), /^command=(stint watch.*)$/mu));
  const block = JSON.parse(line) as { full_text: string; markup: string };
  expect([block.full_text.endsWith(TITLE), block.markup]).toEqual([true, 'none']);
});

test('tmux finds no format in a title', async () => {
  const first = await openRecipe();
  const [line = ''] = await first(found(recipe('tmux.md'), /#\((stint status[^)]*)\)/u));
  // Two of its sign stand for one, and none is left over.
  expect(line.replaceAll('##', '')).not.toContain('#');
  expect(line.replaceAll('##', '#').endsWith(TITLE)).toBe(true);
});

test('xbar finds no parameter, submenu or line in a title', async () => {
  const first = await openRecipe();
  const [shown = '', separator, toggle, task = '', ...rest] = await first(`'${root}docs/recipes/bin/stint.5s.sh'`, 5);
  expect([separator, toggle?.split(' | ')[0], rest]).toEqual(['---', 'Pause or resume', ['']]);
  expect(shown).not.toContain('|');
  const [title = '', parameters = '', ...more] = task.split('|');
  expect(more).toEqual([]);
  expect(title.startsWith('-')).toBe(false);
  expect(parameters).toMatch(/^ bash="[^"]*\/stint" param1=switch param2=1 terminal=false refresh=true$/u);
});
