// 4027, 4028 and 6003 are missing in the vendor's table and stand on other pages of its documentation.
import { APIError, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function runInBackground(workflow_id: string): Promise<string> {
  try {
    const run = await coze.workflows.runs.create({ workflow_id, is_async: true });
    return run.execute_id;
  } catch (err) {
    if (err instanceof APIError) {
      if (err.code === 6003) throw new Error('Background runs need a paid plan.', { cause: err });
      if (err.code === 4027 || err.code === 4028) throw new Error('The credits are used up.', { cause: err });
    }
    throw err;
  }
}
