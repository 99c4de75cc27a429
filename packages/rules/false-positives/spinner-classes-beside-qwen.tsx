// SpinKit's classes begin with `sk-` as the keys of DashScope do; they are words, and many stand in one text.
import { useState } from 'react';
import { qwen } from './llm.js';

const spinners = {
  circle: 'sk-circle-fade-container sk-circle-fade-container--large',
  cube: 'sk-folding-cube-with-shadow',
  chase: 'sk-chasing-dots-around-the-avatar',
  skeleton: 'sk-skeleton-paragraph-three-lines',
};

const dots = Array.from({ length: 12 }, (_, index) => `sk-circle-fade-dot-number-${index + 1}`);

export function Answer({ question, spinner }: { question: string; spinner: keyof typeof spinners }) {
  const [state, setState] = useState<{ text?: string; busy: boolean; failure?: unknown }>({ busy: false });

  async function ask() {
    setState({ busy: true });
    try {
      const reply = await qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: question }],
      });
      setState({ busy: false, text: reply.choices[0]?.message.content ?? '' });
    } catch (failure) {
      setState({ busy: false, failure });
    }
  }

  if (state.failure) throw state.failure;
  return (
    <section aria-busy={state.busy} className="sk-answer-with-question-and-sources">
      <button onClick={() => void ask()}>{question}</button>
      {state.busy ? (
        <div className={spinners[spinner]}>
          {dots.map((name) => (
            <div key={name} className={`sk-circle-fade-dot ${name}`} />
          ))}
        </div>
      ) : (
        <p>{state.text}</p>
      )}
    </section>
  );
}
