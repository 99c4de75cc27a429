// A `Partial<Record>` says that it is incomplete, and the look-up supplies what it lacks.
import type { CreateChatData } from '@coze/api';

type Label = { title: string; action?: 'retry' | 'login' };

const LABELS: Partial<Record<number, Label>> = {
  4009: { title: '系统繁忙', action: 'retry' },
  4100: { title: '登录已失效', action: 'login' },
};

export const labelOf = ({ last_error: error }: CreateChatData): Label | null =>
  error && error.code !== 0 ? (LABELS[error.code] ?? { title: error.msg }) : null;
