import { catalogs as allCatalogs, type Catalog } from '@error-codes/catalog';
import MiniSearch from 'minisearch';
import type { Match } from './explanation.js';

/** As many as one reads. */
const mostFound = 5;

/** No message has more characters. */
const longest = 1000;

/** Finds errors by the words of a message, the best first: as APIs send it, or as we put it in either language. */
export function findMessage(text: string, catalogs: readonly Catalog[]): readonly Match[] {
  const documents = catalogs.flatMap((catalog) =>
    catalog.entries.map((entry) => ({ match: { catalog, entry, code: entry.code } })),
  );
  const index = new MiniSearch({
    fields: ['messages', 'name', 'summaries', 'causes'],
    tokenize: wordsOf,
    searchOptions: {
      boost: { messages: 3, summaries: 2 },
      // Short words are too near to others: `world` to `word`.
      fuzzy: (term) => term.length > 5 && 0.2,
      prefix: (term) => term.length > 4,
      boostDocument: (id) => (documents[id as number]?.match.entry.tier === 'seen' ? 0.5 : 1),
    },
  });
  index.addAll(
    documents.map(({ match: { entry } }, id) => ({
      id,
      messages: entry.responses.map(({ message = '' }) => message).join('\n'),
      name: `${entry.name} ${entry.code}`,
      summaries: Object.values(entry.text)
        .map(({ summary }) => summary)
        .join('\n'),
      causes: Object.values(entry.text)
        .map(({ cause }) => cause)
        .join('\n'),
    })),
  );
  const message = text.slice(0, longest);
  const wanted = new Set(wordsOf(message).map((word) => word.toLowerCase())).size;
  return (
    index
      .search(message)
      // Most of the words: one of many says little.
      .filter(({ queryTerms }) => new Set(queryTerms).size * 3 > wanted * 2)
      .slice(0, mostFound)
      .flatMap(({ id }) => documents[id as number]?.match ?? [])
  );
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words of every sentence, which say nothing of an error, and the names of providers. */
const emptyWords = new Set([
  ...'a am an and any are as at be by do does for from i in is it its my of on or so the this that to was what you'.split(
    ' ',
  ),
  ...'的 了 是 吗 我 请'.split(' '),
  ...Object.values(allCatalogs).flatMap(({ surface }) => surface.nameWords),
]);

/** Words, also of a language that writes them without blanks; `INVALID_TOKEN` and `InvalidToken` are two each. */
function wordsOf(text: string): string[] {
  const parted = text.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return [...segmenter.segment(parted)].flatMap(({ segment, isWordLike }) =>
    isWordLike && !/^\d+$/.test(segment) && !emptyWords.has(segment.toLowerCase()) ? [segment] : [],
  );
}
