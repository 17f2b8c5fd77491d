const authorsNamed = 10;

// An item of the list; context tells words, numbers and addresses, open is called when the hit is clicked.
function hitItem(context, hit, open) {
  const { paper } = hit;
  const title = hit.highlights?.title.text ? marked(hit.highlights.title) : [paper.title || context.labels.untitled];
  const href = context.addressOf(hit.id) ?? webAddress(paper.url) ?? doiAddress(paper.doi);
  const click = event => open(event, hit, href);
  return make("li", {}, make("article", { part: "hit" },
    make("p", { part: "facts", class: "facts" }, facts(context, hit)),
    make("h3", { part: "title", dir: "auto" }, href
      ? make("a", { part: "link", class: "opener", href, onclick: click }, title)
      : make("button", { part: "link", class: "opener", type: "button", onclick: click }, title)),
    paper.authors.length > 0 && make("p", { part: "authors", class: "authors" }, authors(context, hit)),
    hit.highlights?.abstract.length > 0 && make("p", { part: "snippet", class: "snippet", dir: "auto" }, snippet(hit.highlights.abstract, paper.abstract)),
    hit.missing && make("p", { part: "missing", class: "missing" }, `${context.labels.without} `, hit.missing.map(word => [make("s", { dir: "auto" }, word), " "])),
    make("p", { part: "links", class: "links" }, linksOut(paper))));
}

function facts(context, { paper, readable }) {
  return [
    paper.date && make("time", { datetime: paper.date }, context.date(paper.date)),
    paper.categories.map(({ code, name }) => make("span", { part: "category" }, make("b", {}, code), name !== code && make("span", {}, ` ${name}`))),
    paper.hasCode && make("span", { part: "badge", class: "badge" }, context.labels.code),
    paper.citations !== null && make("span", {}, context.labels.citations(context.number(paper.citations), paper.citations)),
    paper.venue && make("bdi", {}, readable?.venue ?? paper.venue),
  ];
}

// Names are shown readable where the server has them so: they are stored as written, with their LaTeX.
function authors(context, { paper, readable }) {
  const more = paper.authors.length - authorsNamed;
  return [
    paper.authors.slice(0, authorsNamed).map((author, i) => [i > 0 && ", ", make("bdi", {}, readable?.authors[i] ?? author.displayName)]),
    more > 0 && ` ${context.labels.moreAuthors(context.number(more))}`,
    paper.authorsTruncated && ` ${context.labels.manyAuthors}`,
  ];
}

function snippet(passages, whole) {
  return [
    passages[0].offset > 0 && "… ",
    passages.map((passage, i) => [i > 0 && " … ", marked(passage)]),
    passages.at(-1).end < (whole?.length ?? 0) && " …",
  ];
}

function linksOut(paper) {
  const url = webAddress(paper.url);
  const doi = doiAddress(paper.doi);
  return [
    url && make("a", { href: url, rel: "noopener noreferrer" }, new URL(url).hostname),
    doi && doi !== url && make("a", { href: doi, rel: "noopener noreferrer" }, "DOI"),
  ];
}

function doiAddress(doi) {
  return doi ? webAddress(`https://doi.org/${escaped(doi)}`) : null;
}

// Slashes stay, but not where a part of dots alone would be taken for a step in the path.
function escaped(id) {
  const parts = id.split("/");
  return parts.some(part => part === "." || part === "..") ? encodeURIComponent(id) : parts.map(encodeURIComponent).join("/");
}
