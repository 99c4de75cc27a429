// Another vendor has a /v3/chat as well, with a `stream` and even an `auto_save_history` of other meaning.
class TalkClient {
  readonly #base = 'https://open.talk.example';

  async chat(text: string): Promise<string> {
    const res = await fetch(`${this.#base}/v3/chat`, {
      method: 'POST',
      body: JSON.stringify({ text, stream: false, auto_save_history: false }),
    });
    const { code, data } = (await res.json()) as { code: number; data: { text: string } };
    if (code === 4003) throw new Error('quota');
    if (code === 4018) throw new Error('busy');
    return data.text;
  }
}

export const talk = new TalkClient();
