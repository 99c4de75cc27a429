// The hook dispatches whole parts, and the reducer knows what to do with errors.
import { useCallback, useReducer } from 'react';
import { ChatEventType, type CozeAPI, type StreamChatData } from '@coze/api';

interface State {
  text: string;
  busy: boolean;
  error?: string;
}

function reduce(state: State, { event, data }: StreamChatData): State {
  switch (event) {
    case ChatEventType.CONVERSATION_CHAT_CREATED:
      return { text: '', busy: true };
    case ChatEventType.CONVERSATION_MESSAGE_DELTA:
      return { ...state, text: state.text + data.content };
    case ChatEventType.CONVERSATION_CHAT_FAILED:
      return { ...state, busy: false, error: `${data.last_error?.code}: ${data.last_error?.msg}` };
    case ChatEventType.ERROR:
      return { ...state, busy: false, error: `${data.code}: ${data.msg}` };
    case ChatEventType.DONE:
      return { ...state, busy: false };
  }
  return state;
}

export function Answer({ coze, bot }: { coze: CozeAPI; bot: string }) {
  const [{ text, busy, error }, dispatch] = useReducer(reduce, { text: '', busy: false });

  const ask = useCallback(async () => {
    for await (const part of coze.chat.stream({ bot_id: bot })) {
      dispatch(part);
      if (part.event === ChatEventType.CONVERSATION_CHAT_COMPLETED) break;
    }
  }, [coze, bot]);

  return (
    <section>
      <button disabled={busy} onClick={() => void ask()}>
        Ask
      </button>
      <p>{text}</p>
      {error && <p role="alert">{error}</p>}
    </section>
  );
}
