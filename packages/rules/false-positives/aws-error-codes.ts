// AWS sends `Throttling`, `AccessDenied` and `InvalidParameter` as well; its other codes are no DashScope misspellings.
interface AwsError extends Error {
  code: string;
  retryable?: boolean;
}

declare const sns: { publish(input: { TopicArn: string; Message: string }): { promise(): Promise<void> } };

const RETRYABLE = ['Throttling', 'ThrottlingException', 'ThrottledException', 'RequestThrottled'];

export async function publish(topic: string, message: string, attempt = 0): Promise<void> {
  try {
    await sns.publish({ TopicArn: topic, Message: message }).promise();
  } catch (err) {
    const { code } = err as AwsError;
    if (RETRYABLE.includes(code) && attempt < 3) return publish(topic, message, attempt + 1);
    switch (code) {
      case 'AccessDenied':
      case 'AuthorizationError':
        throw new Error('The role may not publish to this topic.', { cause: err });
      case 'InvalidParameter':
      case 'InvalidParameterValue':
        throw new TypeError('The message is empty or too large.', { cause: err });
    }
    throw err;
  }
}
