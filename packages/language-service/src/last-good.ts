import type { Document } from './answers.js';
import { changeBetween, type TextChange } from './text-change.js';

/** Documents that are remembered: the ones that somebody is working on. */
const most = 4;

/** What was last understood of a document, and how its text has changed since. */
export interface Understood<T> {
  readonly known: T;
  readonly change: TextChange;
  /** Whether neither the text nor anything else has changed. */
  readonly isCurrent: boolean;
  /** Whether all of the text was read, and not the parts of it that make sense. */
  readonly isWhole: boolean;
}

/** Remembers what is known of documents: text that does not parse at this moment mostly did a moment ago. */
export class LastGood<T> {
  readonly #known = new Map<string, Remembered<T>>();
  readonly #inPart = new WeakMap<Document, { readonly known: T | undefined }>();

  /**
   * @param understand gives `undefined` where a text does not parse, and `null` where there is nothing to know
   * @param understandInPart what can be known of a text that has never parsed; places are those of the text
   */
  constructor(
    private readonly understand: (document: Document) => T | null | undefined,
    private readonly understandInPart?: (document: Document) => T | undefined,
  ) {}

  /** What was known of a document the last time, however its text has changed since. */
  recall(document: Document): Understood<T> | undefined {
    const last = this.#known.get(document.fileName);
    return (
      last && {
        known: last.known,
        change: changeBetween(last.text, document.text),
        isCurrent: isSame(last, document),
        isWhole: true,
      }
    );
  }

  /** What is known of a document; `undefined` where that is nothing. */
  read(document: Document): Understood<T> | undefined {
    const { fileName, text } = document;
    const last = this.recall(document);
    if (last?.isCurrent) return last;
    const known = this.understand(document);
    if (known === null) {
      this.#known.delete(fileName);
      return undefined;
    }
    if (known === undefined) return last ?? this.#readInPart(document);
    this.#known.delete(fileName); // The latest stands last.
    this.#known.set(fileName, remembered(document, known));
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
    return { known, change: changeBetween(text, text), isCurrent: true, isWhole: true };
  }

  #readInPart(document: Document): Understood<T> | undefined {
    let inPart = this.#inPart.get(document);
    if (!inPart) {
      inPart = { known: this.understandInPart?.(document) };
      this.#inPart.set(document, inPart);
    }
    const { text } = document;
    const { known } = inPart;
    return known && { known, change: changeBetween(text, text), isCurrent: true, isWhole: false };
  }
}

interface Remembered<T> {
  readonly text: string;
  readonly settings: Document['settings'];
  readonly rules: Document['rules'];
  /** Behind types stands a whole program, which nobody may keep alive. */
  readonly types: WeakRef<object> | undefined;
  readonly known: T;
}

function remembered<T>({ text, settings, rules, types }: Document, known: T): Remembered<T> {
  return { text, settings, rules, types: types && new WeakRef(types), known };
}

function isSame<T>(last: Remembered<T>, { text, settings, rules, types }: Document): boolean {
  return (
    last.text === text && last.settings === settings && last.rules === rules && last.types?.deref() === types
  );
}
