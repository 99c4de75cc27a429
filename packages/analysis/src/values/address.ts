import type { Catalog } from '@error-codes/catalog';
import { mentions } from '../subjects/words.js';
import { HOLE, type Value } from './value.js';
import type { Source } from '../sources/source.js';
import { occurs } from '../syntax/source-text.js';

/** A request's address, matched against the catalogues. */
export interface Address {
  readonly catalog: Catalog;
  readonly protocol?: string | undefined;
  /** The path without query; holes where unknown. `undefined` when even the path's beginning is unknown. */
  readonly path: string;
  /** The operations at that path; empty for an unknown path. */
  readonly operations: readonly string[];
}

function hostMatches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function escapeRegExp(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether an address is written down, host and all, or begins at the page's own. */
export function isKnownAddress(url: string): boolean {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  return host === undefined ? /^\/(?:[^/\uFFFC]|$)/.test(url) : !host.includes(HOLE);
}

/** The path of an absolute address, without a slash at its end. */
export function pathOf(url: string): string {
  const [, path = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]+([^?#]*)/i.exec(url) ?? [];
  return path.replace(/\/+$/, '');
}

/** Whether a path, with holes where it is not known, is one with `{placeholders}`. */
export function matchesPath(path: string, actual: string): boolean {
  return pathPattern(path).test(actual);
}

/** `/v1/files/{id}` as a pattern for paths with holes. */
function pathPattern(path: string): RegExp {
  let pattern = pathPatterns.get(path);
  if (!pattern) {
    const parts = path.split(/\{[^}]*\}/).map(escapeRegExp);
    pattern = new RegExp(`^${parts.join('[^/]+')}/?$`);
    pathPatterns.set(path, pattern);
  }
  return pattern;
}

const pathPatterns = new Map<string, RegExp>();

/**
 * Finds the provider of an address by its host, and the operation by its path.
 * @param url absolute, with holes where parts are unknown
 */
export function matchAddress(url: string, catalogs: readonly Catalog[]): Address | undefined {
  const [, authority, rest = ''] = /^(?:https?|wss?):\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  if (authority === undefined) return undefined;
  // A hole behind a whole host is the beginning of the path.
  const [, beginning = '', hole = ''] = /^(.*?[^.\uFFFC])(\uFFFC?)$/.exec(authority) ?? [];
  const host = beginning.toLowerCase().replace(/:\d+$/, '');
  const path = hole + rest;
  for (const catalog of catalogs) {
    const { hosts, protocols } = catalog.surface;
    if (!hosts.some((pattern) => hostMatches(host, pattern))) continue;
    const protocol = protocols?.find(({ pathPrefix }) => `${path}/`.startsWith(pathPrefix))?.name;
    const known = path !== '' && path !== HOLE && path !== `/${HOLE}`;
    const operations = known
      ? catalog.operations.filter((operation) => pathPattern(operation.path).test(path)).map(({ id }) => id)
      : [];
    return { catalog, protocol, path, operations };
  }
  return undefined;
}

/** Joins a base address and what a call adds to it, as axios, ky and got do. */
export function joinAddress(base: string, url: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(url) || base === '') return url;
  return `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** `process.env.DASHSCOPE_BASE_URL`: whatever it holds is meant to be the provider's. */
export function isNamedFor({ surface }: Catalog, value: Value): boolean {
  return (
    value.kind === 'export' &&
    value.module === '' &&
    value.path.startsWith('process.env.') &&
    mentions(value.path.replace('process.env.', ''), surface.nameWords)
  );
}

/**
 * An address that the environment can replace: `process.env.COZE_BASE_URL ?? 'https://api.coze.cn'`. What stands there
 * may be a gateway, which adds a token or an id of its own.
 */
const replaceable = /\benv\b[.[][^\n]{0,80}?(?:\?\?|\|\|)\s*(['"`])https?:/;

/** Whether the environment can put a gateway before the provider, as far as a file tells. */
export function mayPassGateway(source: Source): boolean {
  return occurs(replaceable, source);
}
