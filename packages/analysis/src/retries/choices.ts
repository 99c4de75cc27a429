/** Beyond so many tests that nothing is known of, the rest is taken to fail. */
const most = 8;

/**
 * Tries out what a program does in every state of the things that it tests and that are not known.
 * @param run is called with each state in turn, as a function that tells whether a test succeeds
 * @returns whether one of them gave `true`
 */
export function inSomeState(run: (decide: (test: string) => boolean) => boolean): boolean {
  const tests: string[] = [];
  for (let state = 0; state < 2 ** tests.length || state === 0; state++) {
    const found = run((test) => {
      let index = tests.indexOf(test);
      if (index < 0 && tests.length < most) index = tests.push(test) - 1;
      return index >= 0 && (state & (1 << index)) !== 0;
    });
    if (found) return true;
  }
  return false;
}
