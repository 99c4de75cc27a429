/** The words of an identifier or of prose, in lower case: `handleCozeError` gives handle, coze, error. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

/** Whether a text names something by one of its words; Chinese has no spaces, so its words are found anywhere. */
export function mentions(text: string, names: readonly string[]): boolean {
  const words = wordsOf(text);
  const joined = words.join('');
  return names.some((name) =>
    /^[a-z]/.test(name)
      ? words.includes(name) || (joined.includes(name) && splitsAs(words, name))
      : text.includes(name),
  );
}

/** `DashScope` is two words of camelCase and one name. */
function splitsAs(words: readonly string[], name: string): boolean {
  return words.some((_, index) => {
    let joined = '';
    for (const word of words.slice(index)) {
      joined += word;
      if (joined === name) return true;
      if (joined.length >= name.length) return false;
    }
    return false;
  });
}
