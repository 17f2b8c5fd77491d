// What the site does with the element: the query stands in the page's address, and a report opens in a dialog of the site.
const search = document.querySelector("paper-search");
const dialog = document.querySelector("dialog");

const asked = new URL(location.href).searchParams.get("q");
if (asked !== null) search.setAttribute("query", asked);

search.addEventListener("paper-search", event => {
  const address = new URL(location.href);
  if (event.detail.query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", event.detail.query);
  history.replaceState(null, "", address);
});

search.addEventListener("paper-select", event => {
  event.preventDefault();
  const { paper, title, href } = event.detail;
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector(".abstract").textContent = paper.abstract ?? "";
  dialog.querySelector("a").href = href;
  dialog.showModal();
});
