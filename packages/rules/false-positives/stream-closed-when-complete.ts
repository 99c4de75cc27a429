// A response that streams ends well only when the chat was completed; every other end, told or untold, is an error.
import { ChatEventType, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function POST(request: Request): Promise<Response> {
  const question = await request.text();
  const answer = new ReadableStream<string>({
    async start(controller) {
      let isComplete = false;
      for await (const part of coze.chat.stream({
        bot_id: process.env.COZE_BOT_ID ?? '',
        additional_messages: [{ role: 'user' as never, content: question, content_type: 'text' }],
      })) {
        switch (part.event) {
          case ChatEventType.CONVERSATION_MESSAGE_DELTA:
            controller.enqueue(part.data.content);
            break;
          case ChatEventType.CONVERSATION_CHAT_COMPLETED:
            isComplete = true;
            break;
        }
      }
      if (isComplete) controller.close();
      else controller.error(new Error('The bot did not finish its answer.'));
    },
  });
  return new Response(answer.pipeThrough(new TextEncoderStream()));
}
