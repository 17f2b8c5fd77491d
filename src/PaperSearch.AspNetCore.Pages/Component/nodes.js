// An element with attributes and children. Texts become text nodes; on... are listeners; what is null or false is left out.
// An href must come from webAddress.
function make(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

function drawn(name, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

// The address where it is one of the web, else null: javascript: and the like never become links.
function webAddress(text, base) {
  if (!text) return null;
  try {
    const address = new URL(text, base);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

// A text whose spans ([from, to], as the API gives them) are marked.
function marked({ text, spans }) {
  const nodes = [];
  let at = 0;
  for (const [from, to] of spans) {
    nodes.push(text.slice(at, from), make("mark", { part: "mark" }, text.slice(from, to)));
    at = to;
  }
  return [...nodes, text.slice(at)];
}
