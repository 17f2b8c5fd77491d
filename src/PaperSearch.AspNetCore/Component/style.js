const style = new CSSStyleSheet();
style.replaceSync(`
:host {
  display: block; container-type: inline-size; font-size: 1rem; line-height: 1.55; text-align: start;
  --accent: var(--paper-search-accent, light-dark(#0b6470, #74cbd6));
  --on-accent: var(--paper-search-on-accent, light-dark(#fff, #10171a));
  --mark: var(--paper-search-mark, color-mix(in srgb, var(--accent) 18%, transparent));
  --soft: var(--paper-search-soft, color-mix(in srgb, currentColor 80%, transparent));
  --line: var(--paper-search-line, color-mix(in srgb, currentColor 16%, transparent));
  --edge: color-mix(in srgb, currentColor 58%, transparent);
  --field: var(--paper-search-field, light-dark(rgb(255 255 255 / .6), rgb(255 255 255 / .05)));
  --radius: var(--paper-search-radius, 8px);
}
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h3, p, ol, ul, fieldset { margin: 0; padding: 0; }
ol, ul { list-style: none; }
fieldset { border: 0; min-width: 0; }
a { color: var(--accent); text-decoration: none; text-underline-offset: .18em; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; margin: 0 -.08em; }
code { font-family: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace; font-size: .86em; overflow-wrap: anywhere; }
button, input, select { font: inherit; color: inherit; }
button { cursor: pointer; background: none; border: 1px solid var(--line); border-radius: var(--radius); padding: .35rem .9rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.root { position: relative; }
.form { display: flex; }
.box { flex: 1; min-width: 0; background: var(--field); border: 1px solid var(--edge); border-inline-end: 0; border-start-start-radius: var(--radius); border-end-start-radius: var(--radius); }
.box:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: -1px; }
.box input { width: 100%; border: 0; outline: none; background: none; padding: .6rem .9rem; text-overflow: ellipsis; appearance: none; }
.box input::placeholder { color: var(--soft); opacity: 1; }
.form button { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; padding: .6rem 1.1rem; border-start-start-radius: 0; border-end-start-radius: 0; }
.form button:hover { filter: brightness(1.08); }

.sheet { display: grid; grid-template-columns: minmax(0, 1fr); position: relative; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.25rem; min-height: 3.5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.idle .bar { min-height: 0; padding: 0; border: 0; }
.status { font-weight: 600; font-variant-numeric: tabular-nums; margin-inline-end: auto; }
.sort { font-size: .875rem; color: var(--soft); }
select { background: var(--field); border: 1px solid var(--edge); border-radius: calc(var(--radius) * .75); padding: .2rem .35rem; max-width: 100%; }
option { color: CanvasText; background: Canvas; }
.toggle { font-size: .875rem; padding: .25rem .8rem; border-color: var(--edge); }
.toggle[aria-expanded=true] { border-color: var(--accent); color: var(--accent); }
.found { min-width: 0; }
.found:focus { outline: none; }
.side { font-size: .875rem; padding-top: 1.1rem; min-width: 0; }
.side.open { border-bottom: 1px solid var(--line); }
.side:not(.open) { display: none; }
@container (min-width: 44rem) {
  .with-filters { grid-template-columns: minmax(0, 1fr) 14.5rem; column-gap: 2.5rem; align-items: start; }
  .with-filters .bar { grid-column: 1; grid-row: 1; }
  .with-filters .found { grid-column: 1; grid-row: 2; }
  .with-filters .side { display: block; grid-column: 2; grid-row: 1 / span 2; border: 0; }
  .toggle { display: none; }
}

.notes { font-size: .875rem; color: var(--soft); padding-top: .7rem; }
.notes > * + * { padding-top: .15rem; }
.chips { display: flex; flex-wrap: wrap; gap: .45rem; padding-top: .8rem; font-size: .875rem; }
.chips button { border: 0; border-radius: 99px; background: var(--mark); padding: .2rem .8rem; text-align: start; overflow-wrap: anywhere; }
.chips button::after { content: "×" / ""; padding-inline-start: .5em; color: var(--soft); }
.chips .all { background: none; color: var(--accent); padding-inline: .4rem; }
.chips .all::after { content: none; }

.hits > li { border-bottom: 1px solid var(--line); padding: 1.3rem 0; scroll-margin: .5rem; }
.hits > li:last-child { border-bottom: 0; }
h3, .message > p:first-child { font-family: var(--paper-search-title-font, inherit); font-size: 1.16rem; font-weight: 600; line-height: 1.35; text-wrap: pretty; overflow-wrap: anywhere; }
.opener { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; text-align: start; }
.facts { display: flex; flex-wrap: wrap; gap: .15rem .8rem; align-items: center; font-size: .8125rem; color: var(--soft); padding-bottom: .3rem; }
.facts b { font-weight: 600; color: var(--accent); }
.badge { border: 1px solid currentColor; color: var(--accent); border-radius: 4px; padding: 0 .4rem; font-weight: 600; font-size: .75rem; }
.authors { font-size: .9rem; color: var(--soft); padding-top: .25rem; overflow-wrap: anywhere; }
.snippet { padding-top: .4rem; overflow-wrap: anywhere; }
.links { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; font-size: .8125rem; padding-top: .35rem; }
.links:empty, .facts:empty { display: none; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; border-top: 1px solid var(--line); padding-top: 1.1rem; color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
.foot button, .message button { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.foot button { font-size: 1rem; }
.message { display: grid; gap: .9rem; justify-items: start; padding: 1.6rem 0; }
.error > div { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; border: 1px solid var(--line); border-inline-start: 3px solid light-dark(#b3261e, #f2b8b5); border-radius: var(--radius); padding: .9rem 1.1rem; margin-top: 1rem; }
.error p { flex: 1 1 14rem; overflow-wrap: anywhere; }

.facet { padding-bottom: 1.4rem; }
.facet legend { font-weight: 600; padding: 0 0 .35rem; }
.pick { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .55rem; align-items: baseline; padding: .14rem 0; cursor: pointer; }
.pick:hover bdi { color: var(--accent); }
.pick bdi { overflow-wrap: anywhere; }
.pick input { accent-color: var(--accent); margin: 0; transform: translateY(.12em); width: .95rem; height: .95rem; }
.pick > span { color: var(--soft); font-variant-numeric: tabular-nums; }
.facet:has(.group) { padding-inline-end: 1.6rem; }
.group { position: relative; }
.group details { padding-inline-start: 1.5rem; }
.group summary { position: absolute; inset-inline-end: -1.6rem; top: 0; width: 1.5rem; height: 1.5rem; display: grid; place-items: center; cursor: pointer; color: var(--soft); }
.group summary::-webkit-details-marker { display: none; }
.group summary::before { content: "›" / ""; font-size: 1.1rem; line-height: 1; transform: rotate(90deg); }
.group details[open] summary::before { transform: rotate(-90deg); }
.years { display: block; width: 100%; height: 4rem; touch-action: pan-y; cursor: pointer; border-bottom: 1px solid var(--line); }
.years rect { fill: var(--accent); opacity: .35; }
.years .on rect { opacity: .8; }
.years rect.all { opacity: 0; }
.years g:hover .all { opacity: .12; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: .75rem; font-variant-numeric: tabular-nums; padding-top: .2rem; }
.range { display: flex; flex-wrap: wrap; gap: .4rem .6rem; padding-top: .4rem; color: var(--soft); }

/* A quick answer shows nothing of this. */
.progress { position: absolute; inset: .2rem 0 auto; height: 2px; overflow: hidden; opacity: 0; }
.progress::before { content: ""; position: absolute; inset: 0; background: var(--accent); }
.busy .progress { opacity: 1; transition: opacity 0s .25s; }
.busy .hits { opacity: .55; transition: opacity .15s .25s; }
.waiting li > * { display: block; height: .8rem; border-radius: 4px; background: var(--line); margin: .5rem 0; }
.waiting li > :first-child { width: 30%; }
.waiting li > :nth-child(2) { width: 75%; height: 1.1rem; }
@media (prefers-reduced-motion: no-preference) {
  .busy .progress::before { width: 35%; animation: run 1.1s ease-in-out infinite; }
  @keyframes run { from { translate: -100%; } to { translate: 300%; } }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .years rect { fill: CanvasText; }
}
@container (max-width: 30rem) {
  .form button { padding-inline: .85rem; }
  .pick { padding: .35rem 0; }
  .group summary { top: .2rem; }
  .facts b + *, .sort span { position: absolute; clip-path: inset(50%); }
  .bar { column-gap: .6rem; }
}
`);
