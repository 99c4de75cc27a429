// `task_status` and `finish_reason` have closed lists of their own; 'FAILED' and 'length' are no codes.
type TaskStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED' | 'UNKNOWN';

interface Task {
  request_id: string;
  code?: string;
  message?: string;
  output?: { task_id: string; task_status: TaskStatus; code?: string; message?: string };
}

export async function* follow(taskId: string): AsyncGenerator<TaskStatus> {
  for (;;) {
    const res = await fetch(`https://dashscope.aliyuncs.com/api/v1/tasks/${taskId}`, {
      headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}` },
    });
    const { code, message, output } = (await res.json()) as Task;
    if (code || !output) throw new Error(`${code}: ${message}`);
    yield output.task_status;
    switch (output.task_status) {
      case 'FAILED':
        throw new Error(`${output.code}: ${output.message}`);
      case 'SUCCEEDED':
        return;
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
