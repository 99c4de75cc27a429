// A DashScope request is validated before it is sent: `issue.code` is Zod's, although all names speak of DashScope.
interface Issue {
  code: string;
  path: (string | number)[];
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } };
}

export interface DashScopeRequest {
  model: string;
  input: { prompt: string };
}

/** Checks a request for DashScope and lists what is wrong with it. */
export const dashscopeRequestFaults = (schema: Schema<DashScopeRequest>, value: unknown): string[] => {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    if (issue.code === 'invalid_type') return `${issue.path.join('.')} has the wrong type`;
    if (issue.code === 'too_big') return `${issue.path.join('.')} is too long`;
    if (issue.code === 'unrecognized_keys') return 'unknown keys';
    return issue.code;
  });
};
