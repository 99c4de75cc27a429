import type { Operation, SdkMethod, Surface } from '../types.js';

/**
 * The vendor's SDKs for mini programs, made with Taro (0.1.0) and with uni-app (0.3.1). Their client extends the one of
 * `@coze/api`, from which everything else is imported, and in a browser it does the same. In a mini program
 *
 * - what a plain call throws has lost its code: `handleError` makes an error of an error, and keeps the message alone;
 * - a stream yields the same events, and throws where it could not begin, with a code or without (`event-source`);
 * - `files.upload` throws an `Error` of the whole body, or gives nothing where the code came with HTTP 200.
 */
const modules = ['@coze/taro-api', '@coze/uniapp-api'];

/** The surface with the SDKs for mini programs. They export the client alone, and no more of this is asked for there. */
export function surfaceWithMiniPrograms(surface: Surface): Surface {
  const { sdks } = surface;
  const others = modules.flatMap((module) => sdks.map((sdk) => ({ ...sdk, module, mayLoseCode: true })));
  return { ...surface, sdks: [...sdks, ...others] };
}

/** The operations with the methods for mini programs. */
export function operationsWithMiniPrograms(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((operation) => {
    const { sdk = [] } = operation;
    return { ...operation, sdk: [...sdk, ...modules.flatMap((module) => methodsOf(module, sdk))] };
  });
}

function methodsOf(module: string, methods: readonly SdkMethod[]): readonly SdkMethod[] {
  return methods.flatMap((method) => {
    switch (method.path) {
      case 'files.upload':
        return [];
      case 'workflows.runs.stream':
        return [{ ...method, module, returns: 'Stream<MiniProgramWorkflowEvent>' }];
      default:
        return [{ ...method, module }];
    }
  });
}
