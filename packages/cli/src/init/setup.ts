import type { notes, purposes } from './texts.js';

/** What a file needs so that error-codes works there. */
export interface Setup {
  /** Relative to the project. */
  readonly file: string;
  readonly purpose: keyof typeof purposes;
  /**
   * Makes the text that has what is needed: the same one where it is there already.
   * @param text nothing where there is no such file yet
   * @throws CannotEdit
   */
  readonly edit: (text: string | undefined) => string;
  /** What a person would write where the text cannot be edited safely. */
  readonly byHand: string;
  readonly isExecutable?: boolean;
  /** Packages that must be installed for it. */
  readonly packages?: readonly string[];
  /** What is to be done once it is written. */
  readonly note?: Note;
}

/** What there is to know of a project where nothing is to be written. */
export type Note = keyof typeof notes;

/** What is to be done about one tool. */
export interface Plan {
  readonly setups: readonly Setup[];
  readonly notes?: readonly Note[];
}
