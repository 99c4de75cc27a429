/** What the page does beyond being read. Its hash stands in the page: nothing else runs. */
export const script = `'use strict';
const root = document.documentElement;
const tools = document.querySelector('.tools');
for (const hidden of [tools, ...document.querySelectorAll('.note[hidden]')]) hidden.hidden = false;

// Light and dark.
const themeKey = 'error-codes-theme';
const remembered = { get: () => undefined, set: () => undefined };
try {
  const { localStorage } = window;
  remembered.get = () => localStorage.getItem(themeKey);
  remembered.set = (theme) => localStorage.setItem(themeKey, theme);
} catch {}
const show = (theme) => { root.dataset.theme = theme; };
const last = remembered.get();
if (last === 'light' || last === 'dark') show(last);
tools.querySelector('button').addEventListener('click', () => {
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  show(isDark ? 'light' : 'dark');
  remembered.set(root.dataset.theme);
});

// The filter.
const tables = [...document.querySelectorAll('table.grid')].map((table) => ({
  table,
  heads: table.tHead.rows[0],
  rows: [...table.tBodies[0].rows],
  active: undefined,
}));
const output = tools.querySelector('output');
let texts;
// Cells span the columns of all their empty neighbours.
const columnOf = (cell) =>
  [...cell.parentElement.cells].slice(0, cell.cellIndex).reduce((sum, { colSpan }) => sum + colSpan, 0);
const cellAt = (row, column) => {
  let end = 0;
  return [...row.cells].find(({ colSpan }) => (end += colSpan) > column) ?? row.lastElementChild;
};
const textOf = ({ table, heads }, row) => {
  const codes = table.matches('.lines')
    ? [...row.cells].map((cell) => (cell.firstElementChild ? heads.cells[columnOf(cell)].textContent : ''))
    : [];
  return [row.textContent, ...codes].join(' ').toLowerCase();
};
tools.querySelector('input').addEventListener('input', ({ target }) => {
  texts ??= tables.map((grid) => grid.rows.map((row) => textOf(grid, row)));
  const words = target.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  let all = 0;
  tables.forEach((grid, number) => {
    grid.rows.forEach((row, index) => {
      const isShown = words.every((word) => texts[number][index].includes(word));
      if (row.hidden === isShown) row.hidden = !isShown;
      if (isShown) shown++;
      all++;
    });
    if (grid.active.closest('tr').hidden) enter(grid, firstOf(grid));
  });
  output.value =
    words.length === 0 ? '' : document.body.dataset.rows.replace('{shown}', shown).replace('{all}', all);
});

// The arrow keys. One place of each table can be reached with Tab; the keys lead on from there.
const stopsIn = (cell) => {
  const links = cell.getElementsByTagName('a');
  return links.length > 0 ? [...links] : [cell];
};
const visible = ({ heads, rows }) => [heads, ...rows.filter(({ hidden }) => !hidden)];
const firstOf = (grid) => {
  const [heads, row = heads] = visible(grid);
  return stopsIn(row.cells[0])[0];
};
function enter(grid, stop) {
  if (grid.active === stop) return;
  if (grid.active) grid.active.tabIndex = -1;
  grid.active = stop;
  stop.tabIndex = 0;
}
for (const grid of tables) {
  const { table, heads } = grid;
  const scroll = table.closest('.scroll');
  table.setAttribute('role', 'grid');
  for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
  enter(grid, firstOf(grid));
  scroll.removeAttribute('tabindex');
  // What stays in view must not cover what is walked to.
  new ResizeObserver(() => {
    const [first] = heads.cells;
    scroll.style.scrollPadding = first.offsetHeight + 'px 0 0 ' + first.offsetWidth + 'px';
  }).observe(heads.cells[0]);
  table.addEventListener('focusin', ({ target }) => enter(grid, target));
  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('th, td');
    const stop = cell && !event.altKey && !event.metaKey && next(grid, cell, event);
    if (!stop) return;
    event.preventDefault();
    enter(grid, stop);
    stop.focus();
  });
}

function next(grid, cell, { key, ctrlKey, target }) {
  const row = cell.parentElement;
  const stops = stopsIn(cell);
  const ends = (to) => [stopsIn(to.cells[0])[0], stopsIn(to.lastElementChild).at(-1)];
  const rowBy = (step) => {
    const rows = visible(grid);
    const index = rows.indexOf(row) + step;
    return stopsIn(cellAt(rows[Math.min(Math.max(index, 0), rows.length - 1)], columnOf(cell)))[0];
  };
  switch (key) {
    case 'ArrowDown':
      return rowBy(1);
    case 'ArrowUp':
      return rowBy(-1);
    case 'PageDown':
      return rowBy(10);
    case 'PageUp':
      return rowBy(-10);
    case 'ArrowRight': {
      const after = cell.nextElementSibling;
      return stops[stops.indexOf(target) + 1] ?? (after && stopsIn(after)[0]);
    }
    case 'ArrowLeft': {
      const before = cell.previousElementSibling;
      return stops[stops.indexOf(target) - 1] ?? (before && stopsIn(before).at(-1));
    }
    case 'Home':
      return ends(ctrlKey ? visible(grid)[0] : row)[0];
    case 'End':
      return ends(ctrlKey ? visible(grid).at(-1) : row)[1];
    default:
      return undefined;
  }
}
`;
