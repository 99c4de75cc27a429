// A file for Bailian goes through OSS first, and the handler reads only OSS codes although the function names Bailian.
interface OssClient {
  put(name: string, file: Uint8Array): Promise<{ url: string }>;
}

export async function uploadForBailian(oss: OssClient, name: string, file: Uint8Array): Promise<string> {
  try {
    const { url } = await oss.put(name, file);
    return url;
  } catch (err: any) {
    if (
      err.code === 'AccessDenied' ||
      err.code === 'InvalidAccessKeyId' ||
      err.code === 'SecurityTokenExpired'
    ) {
      throw new Error('The STS token of the upload has expired.', { cause: err });
    }
    throw err;
  }
}
