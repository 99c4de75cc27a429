import type { Entry } from '../types.js';
import { access } from './entries/access.js';
import { application } from './entries/application.js';
import { audio } from './entries/audio.js';
import { billing } from './entries/billing.js';
import { client } from './entries/client.js';
import { content } from './entries/content.js';
import { files } from './entries/files.js';
import { portraits } from './entries/portraits.js';
import { request } from './entries/request.js';
import { server } from './entries/server.js';
import { throttling } from './entries/throttling.js';

export const entries: readonly Entry<string>[] = [
  ...request,
  ...access,
  ...billing,
  ...throttling,
  ...server,
  ...content,
  ...application,
  ...files,
  ...portraits,
  ...audio,
  ...client,
];
