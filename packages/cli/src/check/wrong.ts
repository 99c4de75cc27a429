import { WrongUse } from '../wrong-use.js';
import { texts, type Wording } from './texts.js';

/** Makes the error of a wrong use of `error-codes check`. */
export function wrong(wording: Wording, ...given: string[]): WrongUse {
  return new WrongUse((locale) => texts[wording][locale](...given));
}
