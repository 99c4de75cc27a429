import type { ExpectedSuggestion, RuleCases } from './define-cases.js';

type Invalid = RuleCases['invalid'][number];

/** So many of each rule: line breaks are set in one place for all. */
const most = 5;

/** Cases whose changes add lines, in files whose lines end as on Windows. */
export function onWindows({ rule, invalid }: RuleCases): RuleCases {
  return { rule, valid: [], invalid: invalid.filter(addsLines).slice(0, most).map(withWindowsLines) };
}

function addsLines({ code, output, errors }: Invalid): boolean {
  const lines = (text: string): number => text.split('\n').length;
  return [output, ...errors.flatMap(({ suggestions = [] }) => suggestions.map((one) => one.output))].some(
    (changed) => changed !== undefined && lines(changed) > lines(code),
  );
}

function withWindowsLines({ code, output, errors, name, ...given }: Invalid): Invalid {
  const [first, ...rest] = errors.map((error) =>
    error.suggestions ? { ...error, suggestions: suggestionsOnWindows(error.suggestions) } : error,
  ) as [Invalid['errors'][0], ...Invalid['errors']];
  return {
    ...given,
    name: `on Windows: ${name}`,
    code: crlf(code),
    ...(output !== undefined && { output: crlf(output) }),
    errors: [first, ...rest],
  };
}

function suggestionsOnWindows([first, ...rest]: readonly [ExpectedSuggestion, ...ExpectedSuggestion[]]) {
  const changed = (one: ExpectedSuggestion): ExpectedSuggestion => ({ ...one, output: crlf(one.output) });
  return [changed(first), ...rest.map(changed)] as const;
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
