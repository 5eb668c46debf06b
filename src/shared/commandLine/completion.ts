import { jobForms } from './jobForms.ts';
import { isSwitch, optionNames } from './options.ts';
import { readings, shells } from './readings.ts';
import type { Shell } from './readings.ts';
import { verbs } from './verbs.ts';

const asking = Object.entries(readings);
const jobs = Object.entries(jobForms).map(([name, { formats, options, completes }]) => ({
  name,
  formats,
  options,
  /** Words that go with it; null: files. */
  words: completes === 'files' ? null : completes,
}));
/** First words; `switch -` begins as `switch` does. */
const names = [...asking, ...jobs.map(({ name }) => [name]), ...verbs.map(({ name }) => [name])]
  .map(([name]) => name)
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

const bash = `_stint() {
  local word=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} before=\${COMP_WORDS[COMP_CWORD-1]}
  local IFS=$'\\n'
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(printf '%s\\n' ${names})" -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W ${lines(optionNames)} -- "$word"))
  elif [ "$command" = completion ]; then
    COMPREPLY=($(compgen -W ${lines(shells)} -- "$word"))
  elif [ "$before" = --output ]; then
    COMPREPLY=($(compgen -f -- "$word"))
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

const zsh = `#compdef stint
_stint() {
  if (( CURRENT == 2 )); then
    compadd ${names}
  elif [[ $words[2] == completion ]]; then
    compadd ${shells.join(' ')}
  elif [[ $words[2] == (${titled.join('|')}) ]]; then
    compadd -- "\${(@f)$(${titles})}"
  elif [[ $words[CURRENT-1] == --output ]]; then
    _files
${jobs.map(zshJob).join('\n')}
  elif [[ $words[2] == (${styled.join('|')}) ]]; then
    compadd -- --json --format --escape
  fi
}
# As a file of the system, zsh loads this when it completes for the first time; otherwise it is sourced.
if [[ $funcstack[1] == _stint ]]; then _stint "$@"; else compdef _stint stint; fi`;

function fishJob({ name, formats, options, words }: (typeof jobs)[number]): readonly string[] {
  const line = (rest: string): string => `complete -c stint -n '__fish_seen_subcommand_from ${name}' ${rest}`;
  const value = (option: (typeof options)[number]): string => {
    if (isSwitch(option)) return '';
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
complete -c stint -n '__fish_seen_subcommand_from completion' -a '${shells.join(' ')}'
complete -c stint -n '__fish_seen_subcommand_from ${titled.join(' ')}' -a "(${titles})"
complete -c stint -n '__fish_seen_subcommand_from ${styled.join(' ')}' -l json -l format -l escape
${jobs.flatMap(fishJob).join('\n')}
complete -c stint -l launch -l help -l version -l diagnose`;

/** What a shell reads to complete the words of `stint`. */
export const completion: Readonly<Record<Shell, string>> = { bash, zsh, fish };
