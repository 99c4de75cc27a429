// The function's name says Coze and 4001 and 4100 are Coze codes, yet the value comes from the wallet in the try block.
interface Signer {
  request(call: { method: 'personal_sign'; params: [message: string, account: string] }): Promise<string>;
}

export async function signInToCozePlugin(signer: Signer, account: string): Promise<string | undefined> {
  try {
    return await signer.request({ method: 'personal_sign', params: [`Sign in as ${account}`, account] });
  } catch (error) {
    const { code } = error as { code?: number };
    if (code === 4001 || code === 4100) return undefined;
    if (code === 4110 || code === -32002) throw new Error('Open the wallet and try again.', { cause: error });
    throw error;
  }
}
