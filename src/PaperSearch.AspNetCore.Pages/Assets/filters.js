// A picked filter is applied at once and in place: where one is on the page stays, the focus stays, the count is told. A stroke over
// the years picks them, empty inputs stay out of the address. Without this module the form does the same with its button.
const form = document.getElementById("search");
const narrow = matchMedia("(max-width: 46rem)");
const told = document.querySelector("main").appendChild(document.createElement("p"));
told.className = "unseen";
told.setAttribute("role", "status");
let asked = null;
let shown = location.pathname + location.search;

form.addEventListener("formdata", event => {
  for (const [name, value] of [...event.formData]) if (value === "" && name !== "q") event.formData.delete(name);
});

// Where the filters stand below the hits, a whole new page shows the hits again.
function pick() {
  if (!form.reportValidity()) return;
  if (narrow.matches) form.submit();
  else show(`${form.action}?${new URLSearchParams(new FormData(form))}`);
}

async function show(address, isBack = false) {
  asked?.abort();
  const { signal } = asked = new AbortController();
  document.querySelector(".found").setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!isBack) history.pushState(null, "", response.url);
    shown = location.pathname + location.search;
    swap(page);
  } catch {
    if (signal.aborted) return;
    document.querySelector(".found").removeAttribute("aria-busy");
    location.assign(address);
  }
}

function swap(page) {
  const isOpen = new Map([...document.querySelectorAll(".group")].map(group => [group.querySelector("input").value, group.querySelector("details").open]));
  const { name, value, type } = document.activeElement;
  document.title = page.title;
  document.querySelectorAll("link[rel=alternate], link[rel=next]").forEach(link => link.remove());
  document.head.append(...page.querySelectorAll("link[rel=alternate], link[rel=next]"));
  document.querySelector(".sheet").replaceWith(page.querySelector(".sheet"));
  for (const group of document.querySelectorAll(".group")) group.querySelector("details").open = isOpen.get(group.querySelector("input").value) ?? group.querySelector("details").open;
  const same = [...document.querySelectorAll(".side input")].find(input => input.name === name && (type !== "checkbox" || input.value === value));
  same?.focus({ preventScroll: true });
  told.textContent = document.querySelector(".count").textContent;
}

// A link within the page is a step of the history, too.
addEventListener("popstate", () => { if (location.pathname + location.search !== shown) show(location.href, true); });
document.addEventListener("change", event => { if (event.target.closest(".side input")) pick(); });
form.addEventListener("submit", event => {
  if (!document.activeElement.closest(".side") || narrow.matches) return;
  event.preventDefault();
  pick();
});

// The stroke: from the bar where it begins to the bar where it ends.
let chart = null;
let first = 0;
let last = 0;
const bars = () => [...chart.querySelectorAll("g")];
const barAt = event => {
  const box = chart.getBoundingClientRect();
  const count = bars().length;
  return Math.max(0, Math.min(count - 1, Math.floor((event.clientX - box.left) / box.width * count)));
};
const ends = () => [Math.min(first, last), Math.max(first, last)];

document.addEventListener("pointerdown", event => {
  chart = event.button === 0 ? event.target.closest(".side svg.years") : null;
  if (chart) first = last = barAt(event);
});
addEventListener("pointermove", event => {
  if (!chart) return;
  const before = last;
  last = barAt(event);
  if (last === before) return;
  const [from, to] = ends();
  chart.classList.add("picked");
  bars().forEach((bar, i) => bar.classList.toggle("on", i >= from && i <= to));
});
addEventListener("pointerup", () => {
  if (chart && last !== first) {
    const [from, to] = ends();
    form.elements.from.value = bars()[from].dataset.from;
    form.elements.to.value = bars()[to].dataset.to;
    pick();
  }
  chart = null;
});
addEventListener("pointercancel", () => chart = null);
document.addEventListener("dragstart", event => { if (event.target.closest(".years")) event.preventDefault(); });
document.addEventListener("click", event => {
  const bar = event.target.closest(".side .years a");
  if (!bar || narrow.matches || event.ctrlKey || event.metaKey || event.shiftKey || !document.querySelector(".found")) return;
  event.preventDefault();
  show(bar.href.baseVal);
});
