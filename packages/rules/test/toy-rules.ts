import { toyRule } from './toy-rule.js';

/** In the shape of the real `rules`. */
export const toyRules = { [toyRule.name]: toyRule };
