// The component renders a label per code and a general one for the rest, by `??` and by the last arm of a ternary.
import type { CreateChatData } from '@coze/api';

declare global {
  namespace JSX {
    interface IntrinsicElements {
      p: { className?: string; children?: unknown };
    }
  }
}

const LABELS: { [code: number]: string } = { 4014: 'No answer to that', 4105: 'Not an allowed topic' };

export function ChatError({ last_error: error }: Pick<CreateChatData, 'last_error'>) {
  if (!error || error.code === 0) return null;
  const kind = error.code === 4014 ? 'hint' : error.code === 4105 ? 'warning' : 'failure';
  return (
    <p className={kind}>
      {LABELS[error.code] ?? 'Something went wrong'} ({error.code})
    </p>
  );
}
