/** What stands on a command line up to the cursor, without the command itself. */
export interface Typed {
  readonly before: readonly string[];
  /** The word at the cursor, as far as it is there. */
  readonly current: string;
}

/** Reads what the script of a shell hands over: words as arguments, the rest in its environment. */
export function typedIn(words: readonly string[], env: NodeJS.ProcessEnv): Typed {
  const { SHELL: shell, COMP_LINE: line = '', COMP_CWORD: index } = env;
  if (shell === 'pwsh') {
    // It has the line alone, and quotes where the word at the cursor is empty.
    const parts = line.split(/\s+/).map((part) => part.replace(/^[`"]+$/, ''));
    return upTo(parts.length - 1, parts);
  }
  // fish counts from 1, and leaves an empty word out.
  if (shell === 'fish') return upTo(Number(index) - 1, words);
  const up = joined(words.slice(0, Number(index) + 1));
  return upTo(up.length - 1, up);
}

function upTo(at: number, words: readonly string[]): Typed {
  return { before: words.slice(1, at), current: words[at] ?? '' };
}

/** bash takes `--format=json` for three words. */
function joined(words: readonly string[]): readonly string[] {
  return words.reduce<string[]>((parts, word) => {
    const [last = ''] = parts.slice(-1);
    return word === '=' || (last.startsWith('--') && last.endsWith('='))
      ? [...parts.slice(0, -1), last + word]
      : [...parts, word];
  }, []);
}
