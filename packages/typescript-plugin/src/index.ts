import { init } from './init.js';

// `module.exports` of the bundle, as tsserver wants it.
export default init;
