import { mayConcern, type Configuration, type Load } from '@error-codes/analysis';
import { loadFromDisk } from './parse.js';

/** Whether a text can be about error codes at all: before it is parsed. */
export function concerns(
  text: string,
  fileName: string,
  configuration: Configuration,
  hasTypes = false,
  load: Load = loadFromDisk,
): boolean {
  const loadFromHere = (specifier: string): ReturnType<Load> => load(specifier, fileName);
  return mayConcern({ text, fileName, load: loadFromHere, hasTypes }, configuration);
}
