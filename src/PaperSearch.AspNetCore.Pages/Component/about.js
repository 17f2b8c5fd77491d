/*
  <paper-search>: a search of scholarly papers in any web page, on the REST API of PaperSearch.

    <script type="module" src="https://papers.example/papersearch.js"></script>
    <paper-search endpoint="https://papers.example/v1" facets="year,category" query="meta learning"></paper-search>

  One module: no framework, no further file, nothing inline, so a page with a strict Content-Security-Policy needs only the server's
  name in script-src and connect-src. A page of another origin must be named among the server's CorsOrigins. What a server sends
  is shown as text, never read as HTML; only http and https become links. The element is as wide as its place and lays itself out
  by that width, not by the window's. What a page writes inside of it is shown where scripts do not run.

  Attributes, each a property as well (paper-url is paperUrl); a change of one of the first seven searches again.
    query        What is searched, in PaperSearch's query language. Without it nothing is asked until somebody types; "" finds all papers.
    endpoint     Where the API begins. Default: v1 beside this module.
    facets       Facets to count and to pick from, separated by commas: year, category, author, venue, code. Default: none.
    size         Hits a page. Default: 10.
    sort         relevance, newest, oldest, most-cited or added (added last). Default: relevance.
    match        Which papers words side by side find: auto (all words; those with some are shown as well), all, most or any.
                 Default: auto. Readers can choose where a query has two words or more.
    snapshot     The named state of the index to search and to suggest from, which its papers' pages show as well. Default: the
                 newest state.
    paper-url    Where a hit opens, with {id} for the paper's id. Default: the paper's page beside this module.
    placeholder  The hint in the empty box.

  Properties
    filters      What is picked, by facet: { category: ["cs.LG"], year: "2015..2020", author: ["Huan, Z"], venue: [...], code: true }.
    labels       Other words, over the English ones (see "english" below): { locale: "de", submit: "Suchen", count: (text, total) => ... }.
    page         The API's last answer, or null. Read only.

  Methods
    search()     Searches again; done when the answer is shown.
    more()       Adds the next page of hits.
    focus()      Puts the cursor into the box.

  Events; they bubble and leave the shadow tree.
    paper-search   Hits are shown. detail: { query, filters, sort, total, shown, page }; total is { value, exact }.
    paper-select   A hit is to be opened in this window. detail: { id, rank, title, href, paper }; title is readable, paper
                   as stored. With preventDefault() nothing is opened.
    paper-error    A search failed. detail: { status, code, message, retryAfter }; status is 0 where the server was not reached.

  Keys: while the box has suggestions, arrows step through them, Enter searches for one, Tab takes it into the box, Escape leaves
  them. Else arrow down leads from the box to the hits; there arrows, j and k step, Enter opens, Escape leads back to the box; in
  the box Escape clears it.

  CSS variables, to be set on the element or above it. Letters, their size and colour are those of the page around; light and dark
  follow its color-scheme.
    --paper-search-accent       Links, button, focus, bars.          --paper-search-on-accent    Letters on the accent.
    --paper-search-mark         Behind matched words.                --paper-search-soft         Secondary text.
    --paper-search-line         Lines and borders.                   --paper-search-field        Behind inputs.
    --paper-search-title-font   Font family of titles.               --paper-search-radius       Corners. Default: 8px.

  Parts: form, box, suggestions, suggestion, submit, status, match, sort, filters-button, filters, facet, chips, chip, notes, results, hits, hit, facts, category,
  badge, title, link, authors, snippet, missing, links, mark, some, more, empty, error, button.
*/
