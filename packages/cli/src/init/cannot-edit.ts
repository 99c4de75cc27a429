/** Why a file is left as it is. */
export type Obstacle = 'shape' | 'syntax' | 'link' | 'encoding' | 'access';

/** A file that nobody but its author can edit safely. */
export class CannotEdit extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle);
    this.name = 'CannotEdit';
  }
}
