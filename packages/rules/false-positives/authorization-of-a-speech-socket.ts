// A page of DashScope shows its sockets with the key alone as Authorization; over HTTP the same key stands behind `Bearer`.
import WebSocket from 'ws';

const host = 'dashscope.aliyuncs.com';

interface SpeechEvent {
  header: { event: string; task_id: string; error_code?: string; error_message?: string };
  payload?: { output?: { sentence?: { text: string; end_time: number | null } } };
}

export class Speech {
  private readonly socket: WebSocket;

  constructor(
    private readonly key: string,
    private readonly onText: (text: string) => void,
    private readonly onFailure: (code: string, text: string) => void,
  ) {
    this.socket = new WebSocket(`wss://${host}/api-ws/v1/inference`, {
      headers: { Authorization: key, 'X-DashScope-DataInspection': 'enable' },
    });
    this.socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isBinary) this.receive(JSON.parse(data.toString()));
    });
  }

  private receive({ header, payload }: SpeechEvent): void {
    if (header.event === 'task-failed') {
      this.onFailure(header.error_code ?? 'unknown', header.error_message ?? '');
      return;
    }
    const sentence = payload?.output?.sentence;
    if (sentence?.end_time) this.onText(sentence.text);
  }

  send(chunk: Uint8Array): void {
    this.socket.send(chunk);
  }

  async vocabularies(): Promise<unknown> {
    const response = await fetch(`https://${host}/api/v1/services/audio/asr/customization`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: 'speech-biasing', input: { action: 'list_vocabulary', page_size: 10 } }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(`${body.code}: ${body.message}`);
    return body.output;
  }
}
