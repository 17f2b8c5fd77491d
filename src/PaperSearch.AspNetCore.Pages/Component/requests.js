// What the API says when it cannot answer, or what became of the request on its way.
class SearchError extends Error {
  constructor(message, status = 0, code = "unreachable", retryAfter = null) {
    super(message);
    Object.assign(this, { status, code, retryAfter });
  }
}

const longestAddress = 2000;

// An address without parameters, of a snapshot where there is one.
function atSnapshot(address, snapshot) {
  return snapshot ? `${address}?snapshot=${encodeURIComponent(snapshot)}` : address;
}

// Asks the API for a page of a search; question holds its parameters by name, a list for those that stand several times.
async function requestPage(endpoint, question, labels, signal) {
  const base = new URL(endpoint.replace(/\/*$/, "/"), document.baseURI);
  const address = new URL("search", base);
  for (const [name, value] of Object.entries(question)) for (const one of [value].flat()) address.searchParams.append(name, one);
  let response;
  try {
    // Servers between here and there may refuse long addresses.
    response = address.href.length <= longestAddress
      ? await fetch(address, { signal, headers: { accept: "application/json" } })
      : await fetch(new URL("search", base), { signal, method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(question) });
  } catch (error) {
    throw signal.aborted ? error : new SearchError(labels.unreachable);
  }
  let answer = null;
  try {
    answer = await response.json();
  } catch (error) {
    if (signal.aborted) throw error;
  }
  if (response.ok && Array.isArray(answer?.hits)) return answer;
  const seconds = Number.parseInt(response.headers.get("retry-after"), 10);
  throw new SearchError(answer?.detail ?? labels.failed(response.status), response.status, answer?.code ?? "failed", Number.isNaN(seconds) ? null : seconds);
}
