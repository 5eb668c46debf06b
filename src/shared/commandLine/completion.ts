import { dateOrders, encodings } from '../model/importing.ts';
import { groupings } from '../model/report.ts';
import { escapes } from './escape.ts';
import { jobForms } from './jobForms.ts';
import { isSwitch, optionNames } from './options.ts';
import type { OptionName } from './options.ts';
import { readings } from './readings.ts';
import type { Shell } from './readings.ts';
import { overlapChoices } from './verb.ts';
import { verbs } from './verbs.ts';

const asking = Object.entries(readings);
const isList = (completes: unknown): completes is readonly string[] => Array.isArray(completes);
/** Commands with one of several words behind them. */
const choosing = [...asking.map(([name, { completes }]) => ({ name, completes })), ...verbs].flatMap(
  ({ name, completes }) => (isList(completes) ? [{ name, words: completes }] : []),
);
type Value = { readonly option: OptionName; readonly words: readonly string[]; readonly isList?: true };
/** Options with one of several values, or a list of them with commas between. */
const values: readonly Value[] = [
  { option: 'escape', words: Object.keys(escapes) },
  { option: 'overlaps', words: overlapChoices },
  { option: 'group', words: groupings, isList: true },
  { option: 'date-order', words: dateOrders },
  { option: 'encoding', words: encodings },
];
const jobs = Object.entries(jobForms).map(([name, { formats, options, completes }]) => ({
  name,
  formats,
  options,
  /** Words that go with it; null: files. */
  words: completes === 'files' ? null : completes,
}));
/** First words; `switch -` begins as `switch` does. */
const names = ['help', 'version', ...Object.keys(readings), ...[...jobs, ...verbs].map(({ name }) => name)]
  .filter((name) => !name.includes(' '))
  .join(' ');
const styled = asking.filter(([, { isStyled }]) => isStyled).map(([name]) => name);
const titled = verbs.filter(({ completes }) => completes === 'titles').map(({ name }) => name);

/** Titles come from the running Stint; without one there are none. */
const titles = "stint list --format '{title}' 2>/dev/null";

/** Words as bash reads them: a line for each. */
const lines = (words: readonly string[]): string => `$'${words.join(String.raw`\n`)}'`;

const bashJob = ({ name, formats, words }: (typeof jobs)[number]): string => `  elif [ "$command" = ${name} ]; then
    if [ "$before" = --format ]; then
      COMPREPLY=($(compgen -W ${lines(formats)} -- "$word"))
    else
      COMPREPLY=($(compgen ${words ? `-W ${lines(words)}` : '-f'} -- "$word"))
    fi`;

const bashValue = ({ option, words, isList: isMany }: Value): string => `  elif [ "$before" = --${option} ]; then
    COMPREPLY=($(compgen ${isMany ? '-P "$list" ' : ''}-W ${lines(words)} -- "${isMany ? '${word#"$list"}' : '$word'}"))`;

const bashChoice = ({ name, words }: (typeof choosing)[number]): string => `  elif [ "$command" = ${name} ]; then
    COMPREPLY=($(compgen -W ${lines(words)} -- "$word"))`;

const bash = `_stint() {
  local word=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local IFS=$'\\n' list=\${word%"\${word##*,}"}
  if [ "$before" = --output ]; then
    COMPREPLY=($(compgen -f -- "$word"))
${values.map(bashValue).join('\n')}
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W ${lines(optionNames)} -- "$word"))
  elif [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(printf '%s\\n' ${names})" -- "$word"))
${choosing.map(bashChoice).join('\n')}
${jobs.map(bashJob).join('\n')}
  elif [[ $command =~ ^(${titled.join('|')})$ ]]; then
    COMPREPLY=($(compgen -W "$(${titles} | sed 's/[^[:alnum:]_.-]/\\\\&/g')" -- "$word" | while read -r title; do printf '%q\\n' "$title"; done))
  fi
}
complete -F _stint stint`;

const zshJob = ({
  name,
  formats,
  options,
  words,
}: (typeof jobs)[number]): string => `  elif [[ $words[2] == ${name} ]]; then
    if [[ $words[CURRENT-1] == --format ]]; then
      compadd ${formats.join(' ')}
    else
      compadd -- ${options.map((option) => `--${option}`).join(' ')}
      ${words ? `compadd ${words.join(' ')}` : '_files'}
    fi`;

const zshValue = ({ option, words, isList: isMany }: Value): string =>
  `  elif [[ $words[CURRENT-1] == --${option} ]]; then
    ${isMany ? `_values -s , ${option}` : 'compadd'} ${words.join(' ')}`;

const zshStyles = 'compadd -- --json --format --escape';

const zshChoice = ({ name, words }: (typeof choosing)[number]): string => `  elif [[ $words[2] == ${name} ]]; then
    compadd ${words.join(' ')}${styled.includes(name) ? `\n    ${zshStyles}` : ''}`;

const zsh = `#compdef stint
_stint() {
  if (( CURRENT == 2 )); then
    compadd ${names}
    compadd -- ${optionNames.join(' ')}
${values.map(zshValue).join('\n')}
${choosing.map(zshChoice).join('\n')}
  elif [[ $words[2] == (${titled.join('|')}) ]]; then
    compadd -- "\${(@f)$(${titles})}"
  elif [[ $words[CURRENT-1] == --output ]]; then
    _files
${jobs.map(zshJob).join('\n')}
  elif [[ $words[2] == (${styled.join('|')}) ]]; then
    ${zshStyles}
  fi
}
# As a file of the system, zsh loads this when it completes for the first time; otherwise it is sourced.
if [[ $funcstack[1] == _stint ]]; then _stint "$@"; else compdef _stint stint; fi`;

function fishJob({ name, formats, options, words }: (typeof jobs)[number]): readonly string[] {
  const line = (rest: string): string => `complete -c stint -n '__fish_seen_subcommand_from ${name}' ${rest}`;
  const value = (option: (typeof options)[number]): string => {
    if (isSwitch(option)) return '';
    const known = values.find((one) => one.option === option);
    if (known) return ` -x -a '${known.words.join(' ')}'`;
    if (option === 'format') return ` -x -a '${formats.join(' ')}'`;
    return option === 'output' ? ' -r -F' : ' -x';
  };
  return [
    ...options.map((option) => line(`-l ${option}${value(option)}`)),
    line(words ? `-a '${words.join(' ')}'` : '-F'),
  ];
}

const fish = `complete -c stint -f
complete -c stint -n __fish_use_subcommand -a '${names}'
${choosing.map(({ name, words }) => `complete -c stint -n '__fish_seen_subcommand_from ${name}' -a '${words.join(' ')}'`).join('\n')}
complete -c stint -n '__fish_seen_subcommand_from ${titled.join(' ')}' -a "(${titles})"
complete -c stint -n '__fish_seen_subcommand_from ${styled.join(' ')}' -l json -l format -l escape
${jobs.flatMap(fishJob).join('\n')}
complete -c stint -l launch -l help -l version -l diagnose`;

/** What a shell reads to complete the words of `stint`. */
export const completion: Readonly<Record<Shell, string>> = { bash, zsh, fish };
