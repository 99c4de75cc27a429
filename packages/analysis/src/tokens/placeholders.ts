import { HOLE } from '../values/value.js';

const fewestCharacters = 20;

/** Words that a person writes where a token belongs. */
const words = /your|example|placeholder|dummy|fake|sample|secret|token|replace|change|x{4}/i;

/** Whether what stands behind the prefix of a token was made by a machine: neither words nor a pattern. */
export function isRandom(text: string): boolean {
  return (
    text.length >= fewestCharacters &&
    /\d/.test(text) &&
    !words.test(text) &&
    entropyOf(text) > 3 &&
    [1, 2].every((step) => shareOfNeighbours(text, step) <= 1 / 2)
  );
}

/** Whether a text, with holes, says that a token belongs there: `<your token>`, `API KEY`, `请填写密钥`. */
export function isPlaceholder(text: string): boolean {
  const mayBeToken = /\d/.test(text) || text.includes(HOLE);
  return !mayBeToken || words.test(text) || /[<>\p{Script=Han}]|\bkey\b/iu.test(text);
}

/** Shannon's entropy in bits a character: 4 at most for hexadecimal digits, 1.5 for `testtesttest`. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}

/** How many characters stand in the order of the alphabet: all of `abcdef0123456789`, and with a step of 2 of `a1b2c3`. */
function shareOfNeighbours(text: string, step: number): number {
  let count = 0;
  for (let index = step; index < text.length; index++) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - step)) <= 1) count++;
  }
  return count / (text.length - step);
}
