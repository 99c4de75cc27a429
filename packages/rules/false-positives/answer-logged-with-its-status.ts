// What is logged here may be a success: a status of 200 and more, a code of 0 and more, a case that 0 falls into.
export async function me(token: string) {
  const response = await fetch('https://api.coze.cn/v1/users/me', {
    headers: { Authorization: `Bearer ${token}` },
  });
  const body = await response.json();
  if (response.status >= 200 && response.status < 300) console.log('coze', body.code, body.msg);
  if (body.code >= 0) console.log('扣子已回复', body.code, body.msg);
  switch (body.code) {
    case 0:
    case 4016:
      console.log('open or busy', body.code);
      break;
    default:
      throw new Error(JSON.stringify(body));
  }
  return body.data;
}
