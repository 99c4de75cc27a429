// A hand-written `multipart/form-data` has no boundary, and axios writes one all the same: the upload is not empty (4300).
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import axios from 'axios';
import FormData from 'form-data';

interface Uploaded {
  code: number;
  msg: string;
  data?: { id: string; bytes: number };
  detail?: { logid?: string };
}

const http = axios.create({
  baseURL: 'https://api.coze.cn',
  headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}`, 'Content-Type': 'application/json' },
});

class UploadError extends Error {
  constructor(
    readonly code: number,
    text: string,
    readonly logid?: string,
  ) {
    super(text);
  }
}

/** One request for each file: the endpoint takes no more. */
export async function uploadAll(paths: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  let form = new FormData();
  for (const path of paths) {
    form.append('file', createReadStream(path), basename(path));
    const { data: body } = await http.post<Uploaded>('/v1/files/upload', form, {
      headers: { 'Content-Type': 'multipart/form-data' },
      maxBodyLength: Infinity,
    });
    if (body.code !== 0 || !body.data) throw new UploadError(body.code, body.msg, body.detail?.logid);
    ids.push(body.data.id);
    form = new FormData();
  }
  return ids;
}

export async function replaceCover(file: File, fallback?: File): Promise<string> {
  const { data: body } = await http.postForm<Uploaded>('/v1/files/upload', {
    file: file.size > 0 ? file : fallback,
  });
  if (body.code !== 0 || !body.data) throw new UploadError(body.code, body.msg, body.detail?.logid);
  return body.data.id;
}
