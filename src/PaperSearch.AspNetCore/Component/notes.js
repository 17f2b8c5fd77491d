// How the query was read, where that is not as it was typed.
function noteTexts({ labels }, { query, cutOff }) {
  const words = text => text.split(/\s+/).filter(Boolean).join(" ");
  const typed = words(query.raw);
  return [
    typed !== "" && typed !== "*" && typed !== words(query.canonical) && make("p", {}, `${labels.readAs} `, make("code", { dir: "auto" }, query.canonical)),
    ...query.warnings.map(({ message, at, length }) => {
      const about = query.raw.slice(at, at + length);
      return make("p", {}, about !== "" && !message.includes(about) && [make("code", { dir: "auto" }, about), " "], make("bdi", {}, message));
    }),
    cutOff && make("p", {}, labels.cutOff),
  ];
}

// What is picked, each to be taken away again.
function filterChips({ labels, nameOf }, filters, { pick, clearFilters }) {
  const chips = Object.entries(filters).flatMap(([name, values]) => values.map(value => {
    const text = nameOf(name, value);
    return make("button", {
      part: "chip", type: "button", "data-key": `chip:${name}:${value}`, dir: "auto", "aria-label": labels.remove(text),
      onclick: () => pick(name, values.filter(other => other !== value)),
    }, text);
  }));
  if (chips.length > 1) chips.push(make("button", { part: "chip", type: "button", class: "all", onclick: clearFilters }, labels.removeAll));
  return chips;
}

// Instead of hits: the nearest query that finds something.
function emptyTexts(context, { nearest }, filters, { ask, clearFilters }) {
  const { labels, number } = context;
  const isFiltered = Object.keys(filters).length > 0;
  return [
    make("p", {}, isFiltered ? labels.nothingFiltered : labels.nothing),
    nearest && make("p", {}, `${labels.nearest(nearest.leftOut, nearest.withoutFilters)} `,
      make("button", { part: "button", type: "button", onclick: () => ask(nearest.query, nearest.withoutFilters) }, make("code", { dir: "auto" }, nearest.query)),
      ` ${labels.count(number(nearest.hits), { value: nearest.hits, exact: true })}`),
    isFiltered && !nearest?.withoutFilters && make("button", { part: "button", type: "button", onclick: clearFilters }, labels.removeAll),
    make("p", {}, labels.hint),
  ];
}
