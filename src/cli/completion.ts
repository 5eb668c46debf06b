import { optionNames } from '#shared/commandLine/options.ts';
import { readings, shells } from '#shared/commandLine/readings.ts';
import type { Shell } from '#shared/commandLine/readings.ts';
import { verbs } from '#shared/commandLine/verbs.ts';

const asking = Object.entries(readings);
/** First words; `switch -` begins as `switch` does. */
const names = [...asking.map(([name]) => name), ...verbs.map(({ name }) => name)]
  .filter((name) => !name.includes(' '))
  .join(' ');
const styled = asking.filter(([, { isStyled }]) => isStyled).map(([name]) => name);
const titled = verbs.filter(({ completes }) => completes === 'titles').map(({ name }) => name);

/** Titles come from the running Stint; without one there are none. */
const titles = "stint list --format '{title}' 2>/dev/null";

const bash = `_stint() {
  local word=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]}
  local IFS=$'\\n'
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(printf '%s\\n' ${names})" -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W $'${optionNames.join(String.raw`\n`)}' -- "$word"))
  elif [ "$command" = completion ]; then
    COMPREPLY=($(compgen -W $'${shells.join(String.raw`\n`)}' -- "$word"))
  elif [[ $command =~ ^(${titled.join('|')})$ ]]; then
    COMPREPLY=($(compgen -W "$(${titles} | sed 's/[^[:alnum:]_.-]/\\\\&/g')" -- "$word" | while read -r title; do printf '%q\\n' "$title"; done))
  fi
}
complete -F _stint stint`;

const zsh = `#compdef stint
_stint() {
  if (( CURRENT == 2 )); then
    compadd ${names}
  elif [[ $words[2] == completion ]]; then
    compadd ${shells.join(' ')}
  elif [[ $words[2] == (${titled.join('|')}) ]]; then
    compadd -- "\${(@f)$(${titles})}"
  elif [[ $words[2] == (${styled.join('|')}) ]]; then
    compadd -- --json --format --escape
  fi
}
compdef _stint stint`;

const fish = `complete -c stint -f
complete -c stint -n __fish_use_subcommand -a '${names}'
complete -c stint -n '__fish_seen_subcommand_from completion' -a '${shells.join(' ')}'
complete -c stint -n '__fish_seen_subcommand_from ${titled.join(' ')}' -a "(${titles})"
complete -c stint -n '__fish_seen_subcommand_from ${styled.join(' ')}' -l json -l format -l escape
complete -c stint -l launch -l help -l version`;

/** What a shell reads to complete the words of `stint`. */
export const completion: Readonly<Record<Shell, string>> = { bash, zsh, fish };
