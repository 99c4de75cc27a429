import type { Catalog } from '@error-codes/catalog';
import MiniSearch from 'minisearch';
import type { Match } from './explanation.js';

/** As many as one reads. */
const mostFound = 5;

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
      fuzzy: 0.2,
      prefix: (term) => term.length > 3,
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
  const wanted = wordsOf(text).length;
  return (
    index
      .search(text)
      // Most of the words: one of many says little.
      .filter(({ queryTerms }) => new Set(queryTerms).size * 2 >= wanted)
      .slice(0, mostFound)
      .flatMap(({ id }) => documents[id as number]?.match ?? [])
  );
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words, also of a language that writes them without blanks; `INVALID_TOKEN` and `InvalidToken` are two each. */
function wordsOf(text: string): string[] {
  const parted = text.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return [...segmenter.segment(parted)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}
