declare module '@microsoft/eslint-formatter-sarif' {
  const format: unknown;
  export default format;
}
