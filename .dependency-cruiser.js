// The arrows between packages: which others each may import, in source files.
const arrows = {
  catalog: [],
  analysis: ['catalog'],
  rules: ['analysis', 'catalog'],
  'eslint-plugin': ['rules', 'analysis', 'catalog'],
  linter: ['rules', 'analysis', 'catalog'],
  'language-service': ['linter', 'rules', 'analysis', 'catalog'],
  cli: ['linter', 'rules', 'analysis', 'catalog'],
  'typescript-plugin': ['language-service', 'linter', 'rules', 'analysis', 'catalog'],
  'language-server': ['language-service', 'linter', 'rules', 'analysis', 'catalog'],
};
const belowTheHosts = ['catalog', 'analysis', 'rules', 'linter'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(arrows).map(([name, others]) => ({
      name: `arrows-of-${name}`,
      severity: 'error',
      from: { path: `^packages/${name}/src/` },
      to: { path: `^packages/(?!(${[name, ...others].join('|')})/)` },
    })),
    {
      name: 'drawn-packages-only',
      comment: 'A new package needs a line in the arrows above.',
      severity: 'error',
      from: { path: `^packages/(?!(${Object.keys(arrows).join('|')})/)[^/]+/src/` },
      to: {},
    },
    {
      name: 'front-door',
      comment: 'Another package is what its index exports.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-compiler-at-run-time',
      comment:
        'Below the hosts, `typescript` and `eslint` are types at most; the root of the utils loads both.',
      severity: 'error',
      from: { path: `^packages/(${belowTheHosts.join('|')})/src/` },
      to: {
        path: [
          '(^|node_modules/)(typescript|eslint|@typescript-eslint/(parser|typescript-estree))(/|$)',
          '(^|node_modules/)@typescript-eslint/utils(/dist/index\\.|$)',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      comment:
        'What cannot be resolved cannot be checked. Programs of the tests import what their authors had.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '/false-positives/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/(dist|test)/|\\.test\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
