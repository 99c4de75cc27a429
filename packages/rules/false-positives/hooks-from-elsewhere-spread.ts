// Hooks that are spread in from elsewhere may well check the code of each answer.
import ky, { type Hooks } from 'ky';

declare const checked: Hooks;

const coze = ky.create({ prefixUrl: 'https://api.coze.cn', hooks: { beforeRequest: [], ...checked } });

export async function whoAmI(): Promise<string> {
  const { data } = await coze.get('v1/users/me').json<{ data: { user_id: string } }>();
  return data.user_id;
}
