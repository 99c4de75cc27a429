import { licensePlugin } from 'rolldown-license-plugin';

/** Whoever bundles what is under these may pass it on, with the notice. */
const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Packages whose licence stands in their repository alone. */
const notPacked: Readonly<Record<string, string>> = {
  '@microsoft/eslint-formatter-sarif': mit('Copyright (c) Microsoft Corporation. All rights reserved.'),
};

/** Writes beside a bundle what it has of others, with their licences. */
export const thirdPartyNotices = licensePlugin({
  allow: ({ license }) => allowed.has(license),
  failOnViolation: true,
  failOnUnlicensed: true,
  done(packages, context) {
    const notices = packages.map(({ name, version, license, licenseText }) => {
      const text = (licenseText || notPacked[name])?.replaceAll('\r\n', '\n').trim();
      return text ? `${name} ${version} (${license})\n\n${text}` : context.error(`${name} has no licence.`);
    });
    if (notices.length === 0) return;
    const source = [
      'This package contains code of the packages below, each under the licence that follows its name.',
      ...notices,
    ].join(`\n\n${'-'.repeat(80)}\n\n`);
    context.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: `${source}\n` });
  },
});

function mit(copyright: string): string {
  return `MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
