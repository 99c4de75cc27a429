// A service for both sites of Coze: each client has addresses and tokens of one region, and only their pairs differ.
import {
  COZE_CN_BASE_URL,
  COZE_CN_BASE_WS_URL,
  COZE_COM_BASE_URL,
  COZE_COM_BASE_WS_URL,
  CozeAPI,
  getJWTToken,
} from '@coze/api';

interface Region {
  readonly baseURL: string;
  readonly baseWsURL: string;
  readonly audience: string;
}

const regions = {
  china: { baseURL: COZE_CN_BASE_URL, baseWsURL: COZE_CN_BASE_WS_URL, audience: 'api.coze.cn' },
  world: { baseURL: COZE_COM_BASE_URL, baseWsURL: COZE_COM_BASE_WS_URL, audience: 'api.coze.com' },
} satisfies Record<string, Region>;

export async function clientOf(
  region: keyof typeof regions,
  appId: string,
  keyid: string,
  privateKey: string,
) {
  const { baseURL, baseWsURL, audience: aud } = regions[region];
  const grant = await getJWTToken({ baseURL, appId, aud, keyid, privateKey, durationSeconds: 3_600 });
  return new CozeAPI({ baseURL, baseWsURL, token: grant.access_token });
}

const china = new CozeAPI({
  token: async () => {
    const grant = await getJWTToken({
      baseURL: COZE_CN_BASE_URL,
      appId: '1183',
      aud: 'api.coze.cn',
      keyid: 'k1',
      privateKey: process.env.COZE_CN_PRIVATE_KEY ?? '',
    });
    return grant.access_token;
  },
  baseURL: COZE_CN_BASE_URL,
});

// No sockets here, so nobody minds that their default is in China.
const world = new CozeAPI({ token: process.env.COZE_COM_TOKEN ?? '', baseURL: COZE_COM_BASE_URL });

export const voice = (bot_id: string) => china.websockets.chat.create({ bot_id });
export const workspaces = () => Promise.all([china.workspaces.list(), world.workspaces.list()]);
