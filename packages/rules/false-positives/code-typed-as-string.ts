// The run history of a workflow has its `error_code` as a string, so '4200' is no number in quotes by mistake.
import type { CozeAPI } from '@coze/api';

export const lastFailure = (client: CozeAPI, workflowId: string, executeId: string): Promise<string | null> =>
  client.workflows.runs.history(workflowId, executeId).then(([run]) => {
    if (!run || run.error_code === '' || run.error_code === '0') return null;
    if (run.error_code === '4200') return 'The workflow is not published.';
    if (run.error_code === '5000') return 'Coze has a problem of its own.';
    return `${run.error_code}: ${run.error_message}`;
  });
