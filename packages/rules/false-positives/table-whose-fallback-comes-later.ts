// The fallback stands a step away from the look-up: in an `if`, and in a default of the destructured pair.
import { APIError } from '@coze/api';

const HANDLERS: { [code: number]: () => void } = {
  4100: () => location.assign('/login'),
  4101: () => location.assign('/permissions'),
};

const LABELS: Record<number, { title: string } | undefined> = {
  4009: { title: '繁忙' },
  4013: { title: '模型错误' },
};

declare const location: { assign(path: string): void };

export function handle(error: unknown, show: (title: string) => void): void {
  if (!(error instanceof APIError) || error.code == null) throw error;
  const handler = HANDLERS[error.code];
  if (handler) return handler();
  const { title = `扣子返回 ${error.code}` } = LABELS[error.code] || {};
  show(title);
}
