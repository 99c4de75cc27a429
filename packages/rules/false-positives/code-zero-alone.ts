// Only success is asked for; a single comparison with 0 is neither unknown nor an unfinished chain.
export const listBots = (spaceId: string, token: string): Promise<unknown[]> =>
  fetch(`https://api.coze.cn/v1/space/published_bots_list?space_id=${spaceId}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
    .then((r) => r.json() as Promise<{ code: number; msg: string; data: { space_bots: unknown[] } }>)
    .then((body) => {
      if (body.code === 0) {
        return body.data.space_bots;
      }
      throw Object.assign(new Error(body.msg), { code: body.code });
    });
