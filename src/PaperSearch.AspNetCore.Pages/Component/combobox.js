// A list of suggestions below a box: a combobox of ARIA 1.2. The focus never leaves the box; what is chosen in the list is told by
// aria-activedescendant. Typing and sending wait for nothing: without an answer the box is a plain one.
class Combobox {
  static #delay = 100;

  #box;
  #list;
  #actions;
  #suggestions = [];
  #active = -1;
  #shownFor = "";
  #timer;
  #running = null;
  #isOff = false;

  // actions: ask(text, signal) gives suggestions as the API does; choose(suggestion) is told of one; note(suggestion) is said beside it.
  constructor(box, list, actions) {
    this.#box = box;
    this.#list = list;
    this.#actions = actions;
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    list.setAttribute("role", "listbox");
    list.hidden = true;
    box.addEventListener("input", event => { if (!event.isComposing) this.#typed(); });
    box.addEventListener("compositionend", () => this.#typed());
    box.addEventListener("keydown", event => this.#key(event));
    box.addEventListener("blur", () => this.close());
    // The box keeps the focus.
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const at = [...list.children].indexOf(event.target.closest("[role=option]"));
      if (at >= 0) this.#choose(at);
    });
  }

  // Leaves the list; what was asked for is not shown any more.
  close() {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
    this.#show("", []);
  }

  #typed() {
    const text = this.#box.value;
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
    // Suggestions for what is not typed any more go at once; while it goes on they stay until the next are there.
    if (this.#isOff || text.trim() === "" || !text.startsWith(this.#shownFor)) this.#show("", []);
    this.#activate(-1);
    if (!this.#isOff && text.trim() !== "") this.#timer = setTimeout(() => this.#ask(text), Combobox.#delay);
  }

  async #ask(text) {
    this.#running?.abort();
    const { signal } = this.#running = new AbortController();
    let suggestions = [];
    try {
      suggestions = await this.#actions.ask(text, signal);
    } catch {
      // A server that has none is not asked again; one that is busy is.
    }
    if (signal.aborted || this.#box.value !== text || this.#box.getRootNode().activeElement !== this.#box) return;
    if (suggestions === null) this.#isOff = true;
    this.#show(text, suggestions ?? []);
  }

  #show(text, suggestions) {
    this.#shownFor = text;
    this.#suggestions = suggestions;
    this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.hidden = suggestions.length === 0;
    this.#box.setAttribute("aria-expanded", suggestions.length > 0);
    this.#activate(-1);
  }

  #option(suggestion, at) {
    const note = this.#actions.note(suggestion);
    return make("li", { id: `${this.#list.id}-${at}`, role: "option", "aria-selected": "false", part: "suggestion", class: suggestion.kind },
      make("bdi", {}, marked({ text: suggestion.text, spans: suggestion.marks })), note && [" ", make("span", {}, note)]);
  }

  #activate(at) {
    this.#active = at;
    [...this.#list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
    if (at < 0) this.#box.removeAttribute("aria-activedescendant");
    else this.#box.setAttribute("aria-activedescendant", this.#list.children[at].id);
    this.#list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  #choose(at, isSent = true) {
    const suggestion = this.#suggestions[at];
    this.#box.value = suggestion.query;
    this.close();
    // A field waits for its value.
    if (suggestion.query.endsWith(":")) this.#typed();
    else if (isSent) this.#actions.choose(suggestion);
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const count = this.#suggestions.length;
    if (event.key === "Enter" && this.#active < 0) this.close();
    if (count === 0) return;
    // Behind the last and before the first is the text as it was typed.
    if (event.key === "ArrowDown") this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === "ArrowUp") this.#activate(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === "Escape") this.close();
    else if ((event.key === "Enter" || event.key === "Tab") && this.#active >= 0) this.#choose(this.#active, event.key === "Enter");
    else return;
    event.preventDefault();
  }
}

// Suggestions for a text, from the address of the API; null where the server has none.
async function requestSuggestions(address, text, signal) {
  const asked = new URL(address, document.baseURI);
  asked.searchParams.set("q", text);
  const response = await fetch(asked, { signal, headers: { accept: "application/json" } });
  if (!response.ok) return response.status === 429 || response.status >= 502 ? [] : null;
  const { suggestions } = await response.json();
  return Array.isArray(suggestions) ? suggestions : null;
}
