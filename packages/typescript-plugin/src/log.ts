import type ts from 'typescript';

/** The log of tsserver. */
export interface Log {
  /** Says the same thing once. */
  once(message: string): void;
}

const most = 100;

export function createLog({ projectService }: ts.server.Project): Log {
  const said = new Set<string>();
  return {
    once(message) {
      if (said.has(message) || said.size >= most) return;
      said.add(message);
      projectService.logger.info(`@error-codes/typescript-plugin: ${message}`);
    },
  };
}
