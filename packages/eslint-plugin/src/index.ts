import { rules } from '@error-codes/rules';
import { createPlugin } from './create-plugin.js';

export default createPlugin(rules);
