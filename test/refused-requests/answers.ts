import type { Behaviour, Reply } from '../mock-providers/server.js';

/** Behaves in the same way, and notes each answer. */
export function noted(behaviour: Behaviour, answers: Reply[]): Behaviour {
  return (request) => {
    const answer = behaviour(request);
    answers.push(answer);
    return answer;
  };
}

/**
 * The code in an answer: a number of Coze, where 0 is success; a text of DashScope, which has none for success. Streams
 * have begun well.
 */
export function codeIn({ headers, pieces }: Reply): number | string | undefined {
  if (headers['content-type'] === 'text/event-stream') return undefined;
  const { code, error } = JSON.parse(pieces.join('')) as Refusal & { readonly error?: Refusal };
  return code ?? error?.code;
}

interface Refusal {
  readonly code?: number | string;
}
