// What is written first is replaced when the request is made.
import axios from 'axios';

axios.defaults.headers.common.Authorization = 'pending';
axios.defaults.transformRequest = [
  (data, headers) => {
    headers.Authorization = `Bearer ${sessionStorage.getItem('token')}`;
    return JSON.stringify(data);
  },
];

export async function chat(bot_id: string) {
  const { data } = await axios.post('https://api.coze.cn/v3/chat', { bot_id, user_id: 'u' });
  if (data.code !== 0) throw new Error(JSON.stringify(data));
  return data.data;
}
