import type ts from 'typescript';

type Methods = {
  [Name in keyof ts.LanguageService]: ts.LanguageService[Name] extends (...parameters: infer P) => infer R
    ? (original: () => R, ...parameters: P) => R
    : never;
};

/**
 * What we add to methods of the language service. A step gets the original as a function that takes the arguments of
 * the request by itself and is called once at most.
 */
export type Steps = Partial<Methods>;
