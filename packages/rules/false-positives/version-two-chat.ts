// The old /open_api/v2/chat streams or not as it likes and knows no `auto_save_history`.
export function chatV2(bot_id: string, user: string, query: string): Promise<unknown> {
  var options = {
    method: 'POST',
    headers: { Authorization: 'Bearer ' + process.env.COZE_API_TOKEN, 'Content-Type': 'application/json' },
    body: JSON.stringify({ bot_id: bot_id, user: user, query: query, stream: false }),
  };
  return fetch('https://api.coze.com/open_api/v2/chat', options).then(function (res) {
    return res.json().then(function (body: any) {
      if (body.code !== 0) {
        throw new Error(body.code + ': ' + body.msg);
      }
      return body.messages;
    });
  });
}
