// Keys: / to the box, j and k through the papers, Enter opens, ? tells them. Nothing depends on this.
const keys = [["/", "Go to the search box"], ["j", "Next paper"], ["k", "Paper before"], ["Enter", "Open the paper"], ["?", "These keys"]];
let current = null;

function step(by) {
  const papers = [...document.querySelectorAll(".hit")];
  if (papers.length === 0) return;
  const at = Math.min(papers.length - 1, Math.max(0, papers.indexOf(current) + by));
  papers[at].querySelector("h2 a, h3 a").focus({ preventScroll: true });
  papers[at].scrollIntoView({ block: "nearest" });
}

function help() {
  let dialog = document.querySelector("dialog.keys");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-label", "Keys");
    const list = document.createElement("dl");
    for (const [key, meaning] of keys) {
      const row = list.appendChild(document.createElement("div"));
      row.appendChild(document.createElement("dt")).appendChild(document.createElement("kbd")).textContent = key;
      row.appendChild(document.createElement("dd")).textContent = meaning;
    }
    const form = document.createElement("form");
    form.method = "dialog";
    form.appendChild(document.createElement("button")).textContent = "Close";
    dialog.append(list, form);
    document.body.append(dialog);
  }
  dialog.showModal();
}

// The list of suggestions is fetched when someone goes to the box, which is told as one that has a list from the beginning.
const box = document.querySelector("[data-suggest-module]");
if (box) {
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-expanded", "false");
  const suggest = () => import(box.dataset.suggestModule);
  if (document.activeElement === box) suggest();
  else box.addEventListener("focus", suggest, { once: true });
}

document.addEventListener("focusin", event => {
  current = event.target.closest(".hit") ?? current;
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, dialog[open], [contenteditable]")) return;
  const act = { "/": () => { const box = document.getElementById("q"); box.focus(); box.select(); }, j: () => step(1), k: () => step(-1), "?": help }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
document.documentElement.classList.add("has-keys");
