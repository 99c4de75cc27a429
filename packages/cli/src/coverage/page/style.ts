/** How the page looks. Every text has a contrast of 4.5 or more, in light and in dark. */
export const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#faf9f6, #16181b);
  --card: light-dark(#ffffff, #1d2024);
  --head: light-dark(#f3f1ec, #24282d);
  --line: light-dark(#e3dfd6, #33383f);
  --ink: light-dark(#22262b, #e7e4dd);
  --soft: light-dark(#5a616b, #a5abb5);
  --link: light-dark(#155a8a, #8cc5ee);
  --handled: light-dark(#0b6b55, #72d2b8);
  --handled-wash: light-dark(#e2f2ec, #173630);
  --fallback: light-dark(#7d5200, #e2b566);
  --fallback-wash: light-dark(#faf0da, #382d18);
  --unhandled: light-dark(#a62b22, #f0a096);
  --unhandled-wash: light-dark(#fbe7e4, #3f211e);
  background: var(--paper);
  color: var(--ink);
  font: 15px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
  font-variant-numeric: tabular-nums;
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 100rem; padding: 0 clamp(1rem, 3vw, 3rem) 4rem; }
h1 { font-size: 1.7rem; font-weight: 650; letter-spacing: -.01em; line-height: 1.2; margin: 0; }
h2 { font-size: 1.35rem; font-weight: 650; margin: 3rem 0 .25rem; }
h3 { color: var(--soft); font-size: .95rem; font-weight: 600; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { border-radius: 3px; outline: 2px solid var(--link); outline-offset: 2px; }
code { font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace; font-size: .9em; }
th code { font: inherit; font-weight: 600; }

header { align-items: center; display: flex; flex-wrap: wrap; gap: .75rem 2rem; padding: 2.5rem 0 1rem; }
.tools { align-items: center; display: flex; flex: 1; flex-wrap: wrap; gap: .75rem 1rem; justify-content: flex-end; }
.tools label { align-items: center; color: var(--soft); display: flex; gap: .5rem; }
.tools output { color: var(--soft); }
input, button { background: var(--card); border: 1px solid light-dark(#8d8a82, #747b86); border-radius: 8px; color: var(--ink); font: inherit; padding: .4rem .75rem; }
input { width: min(18rem, 60vw); }
input::placeholder { color: var(--soft); opacity: 1; }
button { cursor: pointer; }
button:hover { background: var(--head); }

.legend, .warnings { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
.legend { color: var(--soft); }
.legend li { align-items: center; display: flex; gap: .5rem; }
.warnings { flex-direction: column; margin-top: 1rem; }
.warnings li { background: var(--unhandled-wash); border-radius: 8px; color: var(--unhandled); padding: .4rem .75rem; width: fit-content; }
.bar { border-radius: 4px; display: block; margin-top: .75rem; max-width: 40rem; }
rect.handled { fill: var(--handled); }
rect.fallback { fill: light-dark(#e6bd6b, #b58a3e); }
rect.unhandled { fill: light-dark(#d98c84, #a0574f); }

.scroll { background: var(--card); border: 1px solid var(--line); border-radius: 12px; max-height: 80vh; max-width: 100%; overflow: auto; position: relative; width: fit-content; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .75rem; text-align: start; vertical-align: top; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--head); color: var(--soft); font-size: .85rem; font-weight: 600; position: sticky; top: 0; vertical-align: bottom; white-space: nowrap; z-index: 2; }
tbody th { background: var(--card); font-weight: 400; left: 0; position: sticky; z-index: 1; }
thead th:first-child { left: 0; z-index: 3; }
tbody tr:hover > * { background: var(--head); }
tr:target > * { background: var(--head); }
th:focus-visible, td:focus-visible { outline-offset: -2px; }
.number { text-align: end; }
.required { color: var(--unhandled); font-weight: 600; }

.upright { padding: .6rem .3rem; text-align: center; }
.upright > * { display: inline-block; line-height: 1.3; max-height: 16rem; overflow: hidden; text-overflow: ellipsis; transform: rotate(180deg); text-orientation: sideways; writing-mode: vertical-rl; }
.mark { text-align: center; }
.mark::before { border-radius: 5px; content: '' / ''; display: inline-block; font-size: .85rem; font-weight: 700; height: 1.5rem; line-height: 1.5rem; text-align: center; width: 1.5rem; }
.mark.handled::before { background: var(--handled-wash); color: var(--handled); content: '✓' / ''; }
.mark.fallback::before { background: var(--fallback-wash); color: var(--fallback); content: '~' / ''; }
.mark.unhandled::before { background: var(--unhandled-wash); color: var(--unhandled); content: '✗' / ''; }
td.mark { padding: .4rem .3rem; }
td.mark span { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
.codes td:nth-child(2) { min-width: 14rem; }
.places { min-width: 16rem; overflow-wrap: anywhere; }

.lines { table-layout: fixed; }
.lines col { width: 3.4rem; }
.lines col:first-child { width: clamp(10rem, 40vw, 28rem); }
.lines tbody th { overflow-wrap: anywhere; }
.lines b { color: var(--soft); font-weight: 500; }
.lines small { color: var(--soft); display: block; font-size: .8rem; }
.lines thead th:not(:first-child) { padding: .6rem .3rem; text-align: center; white-space: normal; }
.lines td { padding: .4rem .3rem; text-align: center; }
.lines td a { background: var(--handled-wash); border-radius: 5px; color: var(--handled); display: block; font-weight: 600; margin: 0 auto .15rem; padding: 0 .4rem; text-decoration: none; width: fit-content; }
.lines td.fallback a { background: var(--fallback-wash); color: var(--fallback); }
.lines td a:hover { text-decoration: underline; }
@media (max-width: 40rem) {
  .codes td:nth-child(2) { min-width: 11rem; }
  .tools { justify-content: flex-start; }
}
@media print {
  .tools { display: none; }
  .scroll { max-height: none; overflow: visible; }
}
`;
