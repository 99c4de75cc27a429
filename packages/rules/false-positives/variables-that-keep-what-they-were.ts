// `var x = x || …`, as in scripts that are loaded twice: what a name stands for begins with itself.
var base = base || 'https://api.coze.cn';
var token = token || process.env.COZE_TOKEN;
var isKept = isKept || false;

export async function me() {
  const response = await fetch(`${base}/v1/users/me`, { headers: { Authorization: `Bearer ${token}` } });
  var body = await response.json();
  var failed = failed || body.code !== 0;
  if (failed) console.error('coze', body.code, body.msg, body.detail.logid);
  if (failed || isKept) throw new Error(JSON.stringify(body));
  return body.data;
}
