import { mayConcern, type Configuration } from '@error-codes/analysis';
import { loaderFor } from './parse.js';

/** Whether a text can be about error codes at all: before it is parsed. */
export function concerns(
  text: string,
  fileName: string,
  configuration: Configuration,
  hasTypes = false,
): boolean {
  return mayConcern({ text, fileName, load: loaderFor(fileName), hasTypes }, configuration);
}
