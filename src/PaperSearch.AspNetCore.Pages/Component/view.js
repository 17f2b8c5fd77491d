// What is in the shadow tree. It is told what to show and calls actions; it knows nothing of the API and holds no state of a search.
class SearchView {
  #root;
  #actions;
  #context;
  #late;
  // Whether the line above the papers that have only some of the words is there.
  #lined = false;
  // What stays for good, by name.
  #fixed = {};

  constructor(root, actions) {
    this.#root = root;
    this.#actions = actions;
    const keep = (name, node) => this.#fixed[name] = node;
    root.append(keep("root", make("div", { class: "root idle" },
      make("form", { part: "form", class: "form", role: "search", onsubmit: event => { event.preventDefault(); actions.submit(this.#fixed.box.value); } },
        keep("label", make("label", { class: "unseen", for: "box" })),
        make("div", { part: "box", class: "box" },
          keep("box", make("input", { id: "box", type: "search", dir: "auto", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search" }))),
        keep("suggestions", make("ul", { part: "suggestions", class: "suggestions", id: "suggestions" })),
        keep("submit", make("button", { part: "submit", type: "submit" }))),
      keep("sheet", make("div", { class: "sheet" },
        make("div", { class: "progress" }),
        make("div", { class: "bar" },
          keep("status", make("p", { part: "status", class: "status", role: "status" })),
          keep("rule", make("label", { class: "sort" },
            keep("ruleName", make("span", {})), " ",
            keep("rules", make("select", { part: "match", "data-key": "match", onchange: event => actions.match(event.target.value) })))),
          keep("order", make("label", { class: "sort" },
            keep("orderName", make("span", {})), " ",
            keep("choice", make("select", { part: "sort", "data-key": "sort", onchange: event => actions.sort(event.target.value) })))),
          keep("toggle", make("button", { part: "filters-button", class: "toggle", type: "button", "aria-controls": "side", "aria-expanded": "false", onclick: () => this.#toggle() }))),
        keep("found", make("section", { part: "results", class: "found", tabindex: "-1" },
          keep("notes", make("div", { part: "notes", class: "notes" })),
          keep("chips", make("div", { part: "chips", class: "chips", role: "group" })),
          keep("hits", make("ol", { part: "hits", class: "hits", role: "list" })),
          keep("empty", make("div", { part: "empty", class: "message" })),
          keep("foot", make("div", { class: "foot" })),
          keep("error", make("div", { part: "error", class: "error message", role: "alert" })))),
        keep("side", make("div", { part: "filters", class: "side", id: "side", role: "group" })))))));
    // The list's keys come before the hits'.
    new Combobox(this.#fixed.box, this.#fixed.suggestions, {
      ask: actions.suggest,
      choose: suggestion => actions.submit(suggestion.query),
      note: suggestion => suggestionNote(this.#context, suggestion),
    });
    root.addEventListener("keydown", event => this.#step(event));
  }

  write(text) {
    if (this.#fixed.box.value !== text) this.#fixed.box.value = text;
  }

  focus(options) {
    this.#fixed.box.focus(options);
  }

  // Shows that something is asked. What is there stays until the answer comes; where nothing is, its place is kept.
  wait(hasHits) {
    const { root, found, hits, status, error, empty } = this.#fixed;
    root.classList.remove("idle");
    root.classList.add("busy");
    found.setAttribute("aria-busy", "true");
    error.replaceChildren();
    if (!hasHits) {
      fill(empty, []);
      hits.classList.add("waiting");
      hits.setAttribute("aria-hidden", "true");
      fill(hits, Array.from({ length: 3 }, () => make("li", {}, ["", "", "", ""].map(() => make("span", {})))));
    }
    clearTimeout(this.#late);
    this.#late = setTimeout(() => { status.textContent = this.#context.labels.searching; }, 400);
  }

  rest() {
    const { root, found, hits } = this.#fixed;
    clearTimeout(this.#late);
    root.classList.remove("busy");
    found.removeAttribute("aria-busy");
    hits.classList.remove("waiting");
    hits.removeAttribute("aria-hidden");
  }

  show(context, { page, hits, filters, facets, sort, match, placeholder, error }) {
    this.#context = context;
    const { labels } = context;
    const { root, sheet, label, box, submit, status, rule, ruleName, rules, order, orderName, choice, toggle, found, notes, chips, hits: list, empty, side } = this.#fixed;
    const focused = this.#root.activeElement;
    root.lang = labels.locale;
    label.textContent = labels.box;
    this.#fixed.suggestions.setAttribute("aria-label", labels.suggestions);
    box.placeholder = placeholder ?? labels.placeholder;
    submit.textContent = labels.submit;
    found.setAttribute("aria-label", labels.results);
    side.setAttribute("aria-label", labels.filters);
    chips.setAttribute("aria-label", labels.filters);
    root.classList.toggle("idle", page === null && !root.classList.contains("busy"));
    status.textContent = page === null ? "" : countText(context, page);
    fillChoice(choice, labels.sorts, sort);
    orderName.textContent = labels.sort;
    fillChoice(rules, labels.matches, match);
    ruleName.textContent = labels.match;
    // Of one word all rules find the same.
    rule.hidden = !(page?.query.freeWords > 1);
    order.hidden = page === null || listed(page) < 2;
    fill(notes, page === null ? [] : noteTexts(context, page, this.#actions));
    fill(chips, filterChips(context, filters, this.#actions));
    this.#lined = false;
    fill(list, this.#items(page, hits));
    fill(empty, page !== null && hits.length === 0 ? emptyTexts(context, page, filters, this.#actions) : []);
    this.#showFoot(page, hits.length);
    this.#showError(error);
    const open = new Map([...side.querySelectorAll("details")].map(details => [details.dataset.key, details.open]));
    fill(side, page === null ? [] : facets.map(name => page.facets[name] && facetGroup(context, name, page.facets[name], filters[name] ?? [], values => this.#actions.pick(name, values))));
    for (const details of side.querySelectorAll("details")) details.open = open.get(details.dataset.key) ?? details.open;
    sheet.classList.toggle("with-filters", facets.length > 0);
    toggle.hidden = side.childElementCount === 0;
    const picked = Object.values(filters).flat().length;
    toggle.textContent = picked > 0 ? `${labels.filters} (${context.number(picked)})` : labels.filters;
    if (focused && (!focused.isConnected || focused.closest("[hidden]")))
      (this.#root.querySelector(`[data-key="${CSS.escape(focused.dataset.key ?? "")}"]`) ?? found).focus({ preventScroll: true });
  }

  // Adds hits below those that are there.
  append(page, hits, shown) {
    const { hits: list, status, foot } = this.#fixed;
    const goesOn = foot.contains(this.#root.activeElement);
    const items = this.#items(page, hits);
    list.append(...items);
    status.textContent = this.#context.labels.shown(this.#context.number(shown), this.#context.number(listed(page)));
    this.#showFoot(page, shown);
    if (goesOn) items.find(item => item.querySelector(".opener"))?.querySelector(".opener").focus();
  }

  // By relevance papers that lack words stand among the others; else below a line, unless none has all of them, as the count says.
  #items(page, hits) {
    const { labels } = this.#context;
    return hits.flatMap(hit => {
      const item = hitItem(this.#context, hit, this.#actions.open);
      if (!hit.missing || this.#lined || this.#fixed.choice.value === "relevance" || page.total.value === 0) return [item];
      this.#lined = true;
      return [make("li", { part: "some", class: "some" }, labels.alsoSome), item];
    });
  }

  #showFoot(page, shown) {
    const { labels, number } = this.#context;
    fill(this.#fixed.foot, page?.next ? [
      make("button", { part: "more", type: "button", "data-key": "more", onclick: this.#actions.more }, labels.more),
      make("span", {}, labels.shown(number(shown), number(listed(page)))),
    ] : []);
  }

  #showError(error) {
    const { labels, number } = this.#context;
    // An alert has to be there before its text is.
    this.#fixed.error.replaceChildren(...error === null ? [] : [make("div", {},
      make("p", { dir: "auto" }, error.message, error.retryAfter !== null && ` ${labels.retryAfter(number(error.retryAfter))}`),
      make("button", { part: "button", type: "button", onclick: this.#actions.retry }, labels.retry))]);
  }

  #toggle() {
    const { side, found, toggle } = this.#fixed;
    const isOpen = side.classList.toggle("open");
    toggle.setAttribute("aria-expanded", isOpen);
    // What a button opens comes next; beside the hits it comes after them.
    if (isOpen) found.before(side);
    else found.after(side);
  }

  #step(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const { box, hits, foot } = this.#fixed;
    const stops = [...hits.querySelectorAll(".opener"), ...foot.querySelectorAll("button")];
    if (event.target === box) {
      if (event.key === "Escape" && box.value !== "") box.value = "";
      else if (event.key === "ArrowDown" && stops.length > 0) goTo(stops[0]);
      else return;
    } else {
      const at = stops.indexOf(event.target.closest("li")?.querySelector(".opener") ?? event.target);
      if (at < 0) return;
      const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Escape: -1 }[event.key];
      if (to === undefined) return;
      goTo(to < 0 ? box : stops[Math.min(to, stops.length - 1)]);
    }
    event.preventDefault();
  }
}

function goTo(stop) {
  stop.focus({ preventScroll: true });
  (stop.closest("li") ?? stop).scrollIntoView({ block: "nearest" });
}

function suggestionNote({ labels, number }, { kind, detail, count }) {
  const says = ["author", "category", "acronym"].includes(kind) ? labels.count(number(count), { value: count, exact: true }) : detail;
  return [labels.kinds[kind], says].filter(Boolean).join(" · ");
}

function fillChoice(select, names, chosen) {
  select.replaceChildren(...Object.entries(names).map(([value, name]) => make("option", { value }, name)));
  select.value = chosen;
}

// Empty places take no room.
function fill(place, nodes) {
  place.replaceChildren(...nodes.filter(Boolean));
  place.hidden = place.childNodes.length === 0;
}

function countText({ labels, number }, { total, partial }) {
  if (total.value === 0 && partial?.value > 0) return labels.onlySome(number(partial.value), partial);
  const count = labels.count(number(total.value), total);
  return partial?.value > 0 ? `${count} ${labels.some(number(partial.value), partial)}` : count;
}

// How many hits there are to be shown.
function listed({ total, partial }) {
  return total.value + (partial?.value ?? 0);
}
