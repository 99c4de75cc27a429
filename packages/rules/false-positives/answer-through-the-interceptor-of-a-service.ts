// The interceptor rejects whatever has a code, with an error that carries it; the methods below see successes only.
import axios, { type AxiosInstance } from 'axios';

export class CozeError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export class KnowledgeService {
  private readonly http: AxiosInstance;

  constructor(token: string) {
    this.http = axios.create({
      baseURL: 'https://api.coze.cn',
      headers: { Authorization: `Bearer ${token}`, 'Agw-Js-Conv': 'str' },
      timeout: 15_000,
    });
    this.http.interceptors.response.use(
      (response) => {
        const { code, msg } = response.data;
        return code ? Promise.reject(new CozeError(code, msg)) : response;
      },
      (error) => Promise.reject(error),
    );
  }

  async documents(dataset_id: string): Promise<{ document_id: string; name: string }[]> {
    const { data } = await this.http.post('/open_api/knowledge/document/list', { dataset_id });
    return data.document_infos;
  }

  async remove(document_ids: string[]): Promise<void> {
    await this.http.post('/open_api/knowledge/document/delete', { document_ids });
  }

  async rename(document_id: string, document_name: string): Promise<boolean> {
    const { status } = await this.http.post('/open_api/knowledge/document/update', {
      document_id,
      document_name,
    });
    return status === 200;
  }
}
