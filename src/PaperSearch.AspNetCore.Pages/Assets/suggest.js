
// The list below the search box of a page.
const box = document.getElementById("q");
const number = new Intl.NumberFormat("en");
const kinds = { author: "Author", category: "Category", title: "Title", acronym: "Acronym", field: "Field" };

if (box.dataset.suggest) {
  const list = make("ul", { id: "suggestions", class: "suggestions", "aria-label": "Suggestions" });
  box.after(list);
  new Combobox(box, list, {
    ask: (text, signal) => requestSuggestions(box.dataset.suggest, text, signal),
    choose: () => box.form.requestSubmit(),
    note: ({ kind, detail, count }) => [
      kinds[kind], ["author", "category", "acronym"].includes(kind) ? `${number.format(count)} ${count === 1 ? "paper" : "papers"}` : detail,
    ].filter(Boolean).join(" · "),
  });
  // What was typed while this module was on its way.
  if (document.activeElement === box && box.value !== box.defaultValue) box.dispatchEvent(new Event("input"));
}
