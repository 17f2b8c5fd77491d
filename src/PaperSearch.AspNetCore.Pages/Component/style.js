const style = new CSSStyleSheet();
style.replaceSync(`
:host {
  display: block; container-type: inline-size; line-height: 1.55; text-align: start; text-indent: 0;
  font-weight: normal; font-style: normal; letter-spacing: normal; text-transform: none; white-space: normal;
}
.root {
  position: relative;
  --accent: var(--paper-search-accent, light-dark(#0b6470, #74cbd6));
  --on-accent: var(--paper-search-on-accent, light-dark(#fff, #10171a));
  --mark: var(--paper-search-mark, color-mix(in srgb, var(--accent) 18%, transparent));
  --soft: var(--paper-search-soft, color-mix(in srgb, currentColor 80%, transparent));
  --line: var(--paper-search-line, color-mix(in srgb, currentColor 16%, transparent));
  --edge: color-mix(in srgb, currentColor 58%, transparent);
  --field: var(--paper-search-field, transparent);
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
button { cursor: pointer; background: none; border: 1px solid var(--line); border-radius: var(--radius); padding: .35em .9em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.form { display: flex; }
.box { flex: 1; min-width: 0; background: var(--field); border: 1px solid var(--edge); border-inline-end: 0; border-start-start-radius: var(--radius); border-end-start-radius: var(--radius); }
.form { position: relative; }
.suggestions { position: absolute; inset: calc(100% + .3em) 0 auto; z-index: 2; max-height: min(26em, 70vh); overflow-y: auto; background: Canvas; color: CanvasText; border: 1px solid var(--edge); border-radius: var(--radius); box-shadow: 0 .5em 1.5em rgb(0 0 0 / .16); padding: .3em 0; }
.suggestions li { display: flex; flex-wrap: wrap; gap: 0 1em; justify-content: space-between; align-items: baseline; padding: .38em .9em; cursor: pointer; font-weight: 600; }
.suggestions bdi { min-width: 0; overflow-wrap: anywhere; }
.suggestions mark { background: none; font-weight: 400; padding: 0; margin: 0; }
.suggestions span { font-size: .8125em; font-weight: 400; opacity: .8; font-variant-numeric: tabular-nums; }
.suggestions .title { font-weight: 400; }
.suggestions li:hover, .suggestions [aria-selected=true] { background: var(--mark); }
.suggestions [aria-selected=true] { box-shadow: inset 3px 0 var(--accent); }
.box:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: -1px; }
.box input { width: 100%; border: 0; outline: none; background: none; padding: .6em .9em; text-overflow: ellipsis; appearance: none; }
.box input::placeholder { color: var(--soft); opacity: 1; }
.form button { background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; padding: .6em 1.1em; border-start-start-radius: 0; border-end-start-radius: 0; }
.form button:hover { filter: brightness(1.08); }

.sheet { display: grid; grid-template-columns: minmax(0, 1fr); position: relative; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: .4em 1.25em; min-height: 3.5em; padding: .5em 0; border-bottom: 1px solid var(--line); }
.idle .bar { min-height: 0; padding: 0; border: 0; }
.status { font-weight: 600; font-variant-numeric: tabular-nums; margin-inline-end: auto; }
.sort { font-size: .875em; color: var(--soft); }
select { background: var(--field); border: 1px solid var(--edge); border-radius: calc(var(--radius) * .75); padding: .2em .35em; max-width: 100%; }
option { color: CanvasText; background: Canvas; }
.toggle { font-size: .875em; padding: .25em .8em; border-color: var(--edge); }
.toggle[aria-expanded=true] { border-color: var(--accent); color: var(--accent); }
.found { min-width: 0; }
.found:focus { outline: none; }
.side { font-size: .875em; padding-top: 1.1em; min-width: 0; }
.side.open { border-bottom: 1px solid var(--line); }
.side:not(.open) { display: none; }
@container (min-width: 48em) {
  .with-filters { grid-template-columns: minmax(0, 1fr) 16.5em; column-gap: 2.5em; align-items: start; }
  .with-filters .bar { grid-column: 1; grid-row: 1; }
  .with-filters .found { grid-column: 1; grid-row: 2; }
  .with-filters .side { display: block; grid-column: 2; grid-row: 1 / span 2; border: 0; }
  .toggle { display: none; }
}

.notes { font-size: .875em; color: var(--soft); padding-top: .7em; }
.notes > * + * { padding-top: .15em; }
.chips { display: flex; flex-wrap: wrap; gap: .45em; padding-top: .8em; font-size: .875em; }
.chips button { border: 0; border-radius: 99px; background: var(--mark); padding: .2em .8em; text-align: start; overflow-wrap: anywhere; }
.chips button::after { content: "×" / ""; padding-inline-start: .5em; color: var(--soft); }
.chips .all { background: none; color: var(--accent); padding-inline: .4em; }
.chips .all::after { content: none; }

.hits > li { border-bottom: 1px solid var(--line); padding: 1.3em 0; scroll-margin: .5em; }
.hits > li:last-child { border-bottom: 0; }
h3, .message > p:first-child { font-family: var(--paper-search-title-font, inherit); font-size: 1.16em; font-weight: 600; line-height: 1.35; text-wrap: pretty; overflow-wrap: anywhere; }
.opener { font: inherit; color: var(--accent); background: none; border: 0; padding: 0; text-align: start; }
.facts { display: flex; flex-wrap: wrap; gap: .15em .8em; align-items: center; font-size: .8125em; color: var(--soft); padding-bottom: .3em; }
.facts b { font-weight: 600; color: var(--accent); }
.badge { border: 1px solid currentColor; color: var(--accent); border-radius: 4px; padding: 0 .4em; font-weight: 600; font-size: .92em; }
.authors { font-size: .9em; color: var(--soft); padding-top: .25em; overflow-wrap: anywhere; }
.snippet { padding-top: .4em; overflow-wrap: anywhere; }
.missing { padding-top: .3em; color: var(--soft); }
.hits > .some { font-weight: 600; padding-bottom: .4em; }
.links { display: flex; flex-wrap: wrap; gap: .1em 1.1em; font-size: .8125em; padding-top: .35em; }
.links:empty, .facts:empty { display: none; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1.25em; border-top: 1px solid var(--line); padding-top: 1.1em; color: var(--soft); font-size: .875em; font-variant-numeric: tabular-nums; }
.foot button, .message button { border-color: var(--accent); color: var(--accent); font-weight: 600; }
.foot button { font-size: 1.143em; }
.message { display: grid; gap: .9em; justify-items: start; padding: 1.6em 0; }
.error > div { display: flex; flex-wrap: wrap; gap: .75em 1.25em; align-items: center; border: 1px solid var(--line); border-inline-start: 3px solid light-dark(#b3261e, #f2b8b5); border-radius: var(--radius); padding: .9em 1.1em; margin-top: 1em; }
.error p { flex: 1 1 14em; overflow-wrap: anywhere; }

.facet { padding-bottom: 1.4em; }
.facet legend { font-weight: 600; padding: 0 0 .35em; }
.pick { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .55em; align-items: baseline; padding: .16em 0; min-height: 24px; cursor: pointer; }
.pick:hover bdi { color: var(--accent); }
.pick bdi { overflow-wrap: anywhere; }
.pick input { accent-color: var(--accent); margin: 0; transform: translateY(.12em); width: 1.08em; height: 1.08em; }
.pick > span { color: var(--soft); font-variant-numeric: tabular-nums; }
.facet:has(.group) { padding-inline-end: 26px; }
.group { position: relative; }
.group details { padding-inline-start: 1.2em; }
.group summary { position: absolute; inset-inline-end: -26px; top: 0; width: 24px; height: 24px; display: grid; place-items: center; cursor: pointer; color: var(--soft); }
.group summary::-webkit-details-marker { display: none; }
.group summary::before { content: ""; width: .4em; height: .4em; border: solid; border-width: 0 1.5px 1.5px 0; transform: translateY(-.1em) rotate(45deg); }
.group details[open] summary::before { transform: translateY(.1em) rotate(225deg); }
.years { display: block; width: 100%; height: 4.5em; touch-action: pan-y; cursor: pointer; border-bottom: 1px solid var(--line); }
.years rect { fill: var(--accent); opacity: .35; }
.years .on rect { opacity: .8; }
.years rect.all { opacity: 0; }
.years g:hover .all { opacity: .12; }
.ends { display: flex; justify-content: space-between; color: var(--soft); font-size: .857em; font-variant-numeric: tabular-nums; padding-top: .2em; }
.range { display: flex; flex-wrap: wrap; gap: .4em .6em; padding-top: .4em; color: var(--soft); }

/* Years go from left to right, and an English date stays one in an Arabic page. */
.chart { direction: ltr; }
.status, time, .foot span, button { unicode-bidi: plaintext; }

/* A quick answer shows nothing of this. */
.progress { position: absolute; inset: .2em 0 auto; height: 2px; overflow: hidden; opacity: 0; }
.progress::before { content: ""; position: absolute; inset: 0; background: var(--accent); }
.busy .progress { opacity: 1; transition: opacity 0s .25s; }
.busy .hits { opacity: .55; transition: opacity .15s .25s; }
.waiting li > * { display: block; height: .8em; border-radius: 4px; background: var(--line); margin: .5em 0; }
.waiting li > :first-child { width: 30%; }
.waiting li > :nth-child(2) { width: 75%; height: 1.1em; }
@media (prefers-reduced-motion: no-preference) {
  .busy .progress::before { width: 35%; animation: run 1.1s ease-in-out infinite; }
  @keyframes run { from { translate: -100%; } to { translate: 300%; } }
}
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .years rect { fill: CanvasText; }
  .suggestions [aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@container (max-width: 30em) {
  .form button { padding-inline: .85em; }
  .pick { padding: .35em 0; }
  .group summary { top: .2em; }
  .facts b + *, .sort span { position: absolute; clip-path: inset(50%); }
  .bar { column-gap: .6em; }
}
`);
