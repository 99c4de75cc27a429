import { WrongUse } from '../wrong-use.js';
import { refusals } from './texts.js';

/** Makes the error of a wrong use of `error-codes coverage`. */
export function wrong(refusal: keyof typeof refusals, ...given: string[]): WrongUse {
  return new WrongUse((locale) => refusals[refusal][locale](...given));
}
