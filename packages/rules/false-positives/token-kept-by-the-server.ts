// In the browser the SDKs talk to the application's own server, which has the tokens: an empty one is what they need here.
import { CozeAPI } from '@coze/api';
import OpenAI from 'openai';

declare const csrfToken: string;

export const coze = new CozeAPI({
  baseURL: `${location.origin}/api/coze`,
  token: '',
  headers: { 'X-CSRF-Token': csrfToken },
});

export const qwen = new OpenAI({
  baseURL: `${location.origin}/api/dashscope`,
  apiKey: '',
  defaultHeaders: { 'X-CSRF-Token': csrfToken },
  dangerouslyAllowBrowser: true,
});

export const upload = (file: File): Promise<Response> => {
  const body = new FormData();
  body.append('file', file);
  return fetch('/api/coze/v1/files/upload', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-CSRF-Token': csrfToken },
    body,
  });
};

// Where the extension is installed, its own headers are added to requests for the API.
export const throughExtension = (conversation: string): Promise<Response> =>
  fetch(`https://api.coze.cn/v1/conversation/retrieve?conversation_id=${conversation}`, {
    credentials: 'include',
  });

export async function account(): Promise<unknown> {
  const response = await fetch('/api/account', { headers: { Authorization: `Session ${csrfToken}` } });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
