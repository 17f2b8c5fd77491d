// How the query was read, where that is not as it was typed.
function noteTexts(context, { query, cutOff }, { ask }) {
  const { labels } = context;
  const words = text => text.split(/\s+/).filter(Boolean).join(" ");
  const typed = words(query.raw);
  return [
    typed !== "" && typed !== "*" && typed !== words(query.canonical) && make("p", {}, `${labels.readAs} `, make("code", { dir: "auto" }, query.canonical)),
    ...query.warnings.map(({ message, at, length, spelling, acronym }) => {
      if (spelling) return spellingText(labels, spelling, ask);
      if (acronym) return acronymText(context, acronym, ask);
      const about = query.raw.slice(at, at + length);
      return make("p", {}, about !== "" && !message.includes(about) && [make("code", { dir: "auto" }, about), " "], make("bdi", {}, message));
    }),
    cutOff && make("p", {}, labels.cutOff),
  ];
}

// A word that may be misspelt, and the other way to search.
function spellingText(labels, { typed, meant, isSearched, query }, ask) {
  const button = text => make("button", { part: "button", type: "button", dir: "auto", onclick: () => ask(query, false) }, text);
  const words = meant.join(` ${labels.or} `);
  const word = text => make("em", { dir: "auto" }, text);
  if (!query) return make("p", {}, `${labels.noneHas} `, word(typed), `; ${labels.showingInstead} `, word(words));
  return isSearched
    ? make("p", {}, `${labels.showing} `, word(words), `; ${labels.instead} `, button(typed))
    : make("p", {}, `${labels.didYouMean} `, button(words), "?");
}

// What an acronym stands for, and the other way to search.
function acronymText({ labels, number }, { typed, isSearched, meanings, query, shortForm }, ask) {
  const button = (text, other) => make("button", { part: "button", type: "button", dir: "auto", onclick: () => ask(other, false) }, text);
  const word = text => make("em", { dir: "auto" }, text);
  return isSearched
    ? make("p", {}, `${labels.showing} `, word(typed), ` ${labels.or} `, word(meanings[0].longForm), `; ${labels.instead} `, button(typed, query))
    : make("p", {}, word(typed.replace(/^"|"$/g, "")), `: ${labels.alsoSearch} `, ...meanings.flatMap(({ longForm, papers, query: both }, at) => [
      at > 0 && ", ", button(shortForm ?? longForm, both), ` (${labels.count(number(papers), { value: papers, exact: true })})`]));
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
