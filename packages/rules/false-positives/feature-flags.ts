// Flags are named after the vendors and have a `code`; nothing of it ever came from an API.
interface Flag {
  code: string;
  on: boolean;
}

const FLAGS: Flag[] = [
  { code: 'coze-stream', on: true },
  { code: 'dashscope.rate_quota', on: false },
  { code: 'access_denied_page', on: true },
];

export const isOn = (code: string): boolean => FLAGS.some((flag) => flag.code === code && flag.on);

export const cozeStreams = isOn('coze-stream');
export const dashscopeFlag = FLAGS.find((flag) => flag.code === 'dashscope.rate_quota');
export const deniedPage = FLAGS.find((flag) => flag.code === 'access_denied_page');
