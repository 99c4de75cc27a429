/** The scripts of the library, which the bundler reads as text. */
declare module '@pnpm/tabtab/lib/templates/*' {
  const script: string;
  export default script;
}
