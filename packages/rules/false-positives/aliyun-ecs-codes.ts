// Aliyun's ECS is on aliyuncs.com like DashScope and shares its style of codes; it is another API all the same.
interface EcsReply {
  RequestId: string;
  Code?: string;
  code?: string;
  Message?: string;
}

export async function startInstance(instanceId: string, signature: string): Promise<EcsReply> {
  const query = new URLSearchParams({
    Action: 'StartInstance',
    InstanceId: instanceId,
    Signature: signature,
  });
  const res = await fetch(`https://ecs.aliyuncs.com/?${query}`);
  const body = (await res.json()) as EcsReply;
  switch (body.code ?? body.Code) {
    case 'Throttling.User':
    case 'Throttling.Api':
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return startInstance(instanceId, signature);
    case 'Forbidden.RAM':
    case 'InvalidAccessKeyId.NotFound':
      throw new Error(`Refused (${body.RequestId}): ${body.Message}`);
    case 'InvalidParameter':
      throw new TypeError(body.Message);
  }
  return body;
}
