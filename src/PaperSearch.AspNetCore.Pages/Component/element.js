const moduleAddress = import.meta.url;
const asked = ["query", "endpoint", "facets", "size", "sort", "match", "snapshot"];

/** The element of paper-search. It holds the state of a search; all changes of it lead to one place that asks and shows. */
class PaperSearchElement extends HTMLElement {
  static observedAttributes = [...asked, "paper-url", "placeholder"];

  #labels = english;
  #context = contextOf(this);
  #filters = {};
  #page = null;
  #hits = [];
  #error = null;
  #running = null;
  #isStale = true;
  #view;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    this.#view = new SearchView(root, {
      submit: text => { if (text === this.query) this.search(); else this.query = text; },
      suggest: (text, signal) => requestSuggestions(atSnapshot(`${this.endpoint.replace(/\/*$/, "/")}suggest`, this.snapshot), text, signal),
      sort: order => { this.sort = order; },
      match: rule => { this.match = rule; },
      more: () => this.more(),
      // A cursor that is not good any more leads nowhere a second time.
      retry: () => { if (this.#page?.next && this.#error?.status !== 400 && this.#error?.status !== 410) this.more(); else this.search(); },
      pick: (name, values) => { this.filters = { ...this.#filters, [name]: values }; },
      clearFilters: () => { this.filters = {}; },
      ask: (query, withoutFilters) => {
        if (withoutFilters) this.filters = {};
        this.query = query;
      },
      open: (event, hit, href) => this.#open(event, hit, href),
    });
  }

  get query() { return this.getAttribute("query"); }
  set query(text) { this.#reflect("query", text); }
  get endpoint() { return this.getAttribute("endpoint") ?? new URL("v1", moduleAddress).href; }
  set endpoint(address) { this.#reflect("endpoint", address); }
  get facets() { return this.getAttribute("facets") ?? ""; }
  set facets(names) { this.#reflect("facets", names); }
  get size() { return Number(this.getAttribute("size") ?? 10); }
  set size(hits) { this.#reflect("size", hits); }
  get sort() { return this.getAttribute("sort") ?? "relevance"; }
  set sort(order) { this.#reflect("sort", order); }
  get match() { return this.getAttribute("match") ?? "auto"; }
  set match(rule) { this.#reflect("match", rule); }
  get snapshot() { return this.getAttribute("snapshot"); }
  set snapshot(name) { this.#reflect("snapshot", name); }
  get paperUrl() { return this.getAttribute("paper-url"); }
  set paperUrl(template) { this.#reflect("paper-url", template); }
  get placeholder() { return this.getAttribute("placeholder"); }
  set placeholder(hint) { this.#reflect("placeholder", hint); }
  get page() { return this.#page; }

  get filters() {
    return Object.fromEntries(Object.entries(this.#filters).map(([name, values]) =>
      [name, name === "year" ? values[0] : name === "code" ? values[0] === "true" : [...values]]));
  }

  set filters(filters) {
    this.#filters = Object.fromEntries(Object.entries(filters ?? {})
      .map(([name, values]) => [name, [values ?? []].flat().map(String)]).filter(([, values]) => values.length > 0));
    this.#ask();
  }

  get labels() { return this.#labels; }

  set labels(labels) {
    this.#labels = { ...english, ...labels, sorts: { ...english.sorts, ...labels?.sorts }, matches: { ...english.matches, ...labels?.matches }, facets: { ...english.facets, ...labels?.facets }, kinds: { ...english.kinds, ...labels?.kinds } };
    this.#show();
  }

  connectedCallback() {
    // What a page set before this module came hides the property of the same name.
    for (const name of [...asked, "paperUrl", "placeholder", "filters", "labels"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#show();
    if (this.#isStale) this.#ask();
  }

  disconnectedCallback() {
    if (!this.#running) return;
    this.#stop();
    this.#isStale = true;
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "query") this.#view.write(now ?? "");
    if (asked.includes(name)) this.#ask();
    else this.#show();
  }

  focus(options) { this.#view.focus(options); }

  async search() {
    this.#isStale = false;
    if (this.query === null) {
      this.#stop();
      this.#error = null;
      this.#take(null, []);
      return;
    }
    const page = await this.#request(this.#question());
    if (page === undefined) return;
    this.#take(page, page?.hits ?? []);
    this.#tell();
  }

  async more() {
    if (!this.#page?.next || this.#running) return;
    // The facets are known, and the same for all pages.
    const { facet, ...question } = this.#question();
    const page = await this.#request({ ...question, cursor: this.#page.next });
    if (page === undefined) return;
    if (page === null) {
      this.#show();
    } else {
      this.#page = { ...page, facets: this.#page.facets };
      this.#hits = [...this.#hits, ...page.hits];
      this.#view.append(this.#page, page.hits, this.#hits.length);
    }
    this.#tell();
  }

  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  // Several changes at a time are one search.
  #ask() {
    this.#isStale = true;
    queueMicrotask(() => { if (this.#isStale && this.isConnected) this.search(); });
  }

  #question() {
    const question = { q: this.query };
    const facets = this.#facetNames();
    if (facets.length > 0) question.facet = facets;
    if (this.hasAttribute("size")) question.size = this.getAttribute("size");
    if (this.sort !== "relevance") question.sort = this.sort;
    if (this.match !== "auto") question.match = this.match;
    if (this.snapshot) question.snapshot = this.snapshot;
    for (const [name, values] of Object.entries(this.#filters)) question[`filter.${name}`] = values;
    return question;
  }

  #facetNames() {
    return [...new Set(this.facets.split(",").map(name => name.trim()).filter(Boolean))];
  }

  // The answer; null where there is an error instead, undefined where nobody waits for it any more.
  async #request(question) {
    this.#stop();
    const run = this.#running = new AbortController();
    this.#error = null;
    this.#view.wait(this.#hits.length > 0);
    let page = null;
    try {
      page = await requestPage(this.endpoint, question, this.#labels, run.signal);
    } catch (error) {
      if (!run.signal.aborted) this.#error = error instanceof SearchError ? error : new SearchError(error.message, 0, "failed");
    }
    if (run.signal.aborted) return undefined;
    this.#stop();
    return page;
  }

  #stop() {
    this.#running?.abort();
    this.#running = null;
    this.#view.rest();
  }

  #take(page, hits) {
    this.#page = page;
    this.#hits = hits;
    this.#context.learn(page?.facets ?? {});
    this.#show();
  }

  #show() {
    if (!this.isConnected) return;
    this.#view.show(this.#context, {
      page: this.#page, hits: this.#hits, error: this.#error,
      filters: this.#filters, facets: this.#facetNames(), sort: this.sort, match: this.match, placeholder: this.placeholder,
    });
  }

  #tell() {
    if (this.#error) {
      const { status, code, message, retryAfter } = this.#error;
      this.#send("paper-error", { status, code, message, retryAfter });
    } else {
      this.#send("paper-search", {
        query: this.query, filters: this.filters, sort: this.sort, total: this.#page.total, shown: this.#hits.length, page: this.#page,
      });
    }
  }

  #open(event, { id, rank, paper, highlights }, href) {
    // With a key held down the browser opens another window or tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const title = highlights?.title.text || paper.title;
    if (!this.#send("paper-select", { id, rank, title, href, paper })) event.preventDefault();
  }

  #send(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "paper-select" }));
  }
}

if (!customElements.get("paper-search")) customElements.define("paper-search", PaperSearchElement);

export { PaperSearchElement };
