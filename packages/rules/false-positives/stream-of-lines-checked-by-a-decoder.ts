// The loop over the lines knows texts alone; what a line says is checked before by the function that decodes it.
interface Answer {
  type?: string;
  content?: string;
  code?: number;
  last_error?: { code: number; msg: string };
}

class CozeFailure extends Error {
  constructor(readonly code: number) {
    super(`Coze failed with ${code}`);
  }
}

function assertSuccess({ code, last_error: lastError }: Answer): void {
  const failure = code || lastError?.code;
  if (failure) throw new CozeFailure(failure);
}

function decode(json: string): Answer {
  const answer: Answer = JSON.parse(json);
  assertSuccess(answer);
  return answer;
}

export async function* ask(init: RequestInit): AsyncGenerator<string> {
  const response = await fetch('https://api.coze.cn/v3/chat', init);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let event = '';
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    for (const line of step.value.split('\n')) {
      if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
      if (!line.startsWith('data:{')) continue;
      const { content } = decode(line.slice('data:'.length));
      if (event === 'conversation.message.delta') yield content ?? '';
    }
  }
}
