// One interceptor serves several hosts, and 4010 and 4099 are the shop's codes; the Coze call below is but one user of it.
import axios from 'axios';

const http = axios.create({ timeout: 10_000 });

http.interceptors.response.use((response) => {
  const { code } = response.data;
  if (code === 4010 || code === 4099) throw new Error('The session of the shop has ended.');
  return response;
});

export const cart = () => http.get('https://api.shop.example/v1/cart').then(({ data }) => data);

export async function bot(botId: string) {
  const { data } = await http.get(`https://api.coze.cn/v1/bots/${botId}`);
  if (data.code !== 0) throw new Error(`${data.code}: ${data.msg}`);
  return data.data;
}
