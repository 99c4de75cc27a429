// The type asks for a text for each code that an upload can have, so the look-up finds one for all that are known.
import { APIError, type CozeAPI } from '@coze/api';
import type { CozeErrorCodeOf } from '@error-codes/catalog';

type UploadCode = Exclude<CozeErrorCodeOf<'files.upload'>, CozeErrorCodeOf<'users.me'>>;

const TEXTS = {
  4300: 'The file is empty.',
  4301: 'One file at a time, please.',
  4302: 'The file is too large.',
  4303: 'Files of this type cannot be uploaded.',
  4304: 'The file is damaged.',
} as const satisfies Record<UploadCode, string>;

const isUploadCode = (code: number | undefined): code is UploadCode => code !== undefined && code in TEXTS;

export async function upload(coze: CozeAPI, file: File): Promise<string> {
  try {
    const { id } = await coze.files.upload({ file: file as never });
    return id;
  } catch (error) {
    if (!(error instanceof APIError) || !isUploadCode(error.code)) throw error;
    throw new Error(TEXTS[error.code], { cause: error });
  }
}
