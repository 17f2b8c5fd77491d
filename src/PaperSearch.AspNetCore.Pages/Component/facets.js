const mostGroups = 6;
const mostInGroup = 8;

// A facet as a group of inputs, or null where there is nothing to pick. pick is called with what is to be the facet's filter then.
function facetGroup(context, name, facet, picked, pick) {
  const content = name === "year" ? years(context, facet.buckets, picked[0], pick)
    : name === "code" ? code(context, facet.buckets, picked[0], pick)
      : boxes(context, name, facet, picked, pick);
  return content.length > 0 && make("fieldset", { part: "facet", class: "facet" }, make("legend", {}, context.labels.facets[name] ?? facet.label ?? name), content);
}

function boxes(context, name, { type, buckets }, picked, pick) {
  const isPicked = bucket => picked.includes(bucket.value);
  const box = bucket => pickBox(context, `${name}:${bucket.value}`, bucket, isPicked(bucket),
    on => pick(on ? [...picked, bucket.value] : picked.filter(value => value !== bucket.value)));
  const group = (bucket, i) => {
    const children = bucket.children?.filter((child, j) => j < mostInGroup || isPicked(child)) ?? [];
    return children.length === 0 ? box(bucket) : make("div", { class: "group" }, box(bucket),
      make("details", { "data-key": bucket.value, open: i === 0 || children.some(isPicked) },
        make("summary", {}, make("span", { class: "unseen" }, context.labels.below(bucket.label ?? bucket.value))), children.map(box)));
  };
  const shown = type === "tree" ? buckets.filter((bucket, i) => i < mostGroups || isPicked(bucket) || bucket.children?.some(isPicked)) : buckets;
  const listed = new Set(shown.flatMap(bucket => [bucket, ...bucket.children ?? []]).map(bucket => bucket.value));
  // What is picked stays in reach, whether it is among the first or not.
  const others = picked.filter(value => !listed.has(value)).map(value => ({ value, label: context.nameOf(name, value), count: null }));
  return [...others.map(box), ...shown.map(group)];
}

function code(context, buckets, picked, pick) {
  const value = picked === "false" ? "false" : "true";
  const bucket = buckets.find(bucket => bucket.value === value) ?? { count: 0 };
  if (bucket.count === 0 && picked === undefined) return [];
  const label = value === "true" ? context.labels.withCode : context.labels.withoutCode;
  return [pickBox(context, `code:${value}`, { ...bucket, label }, picked !== undefined, on => pick(on ? [value] : []))];
}

function pickBox(context, key, bucket, checked, change) {
  return make("label", { class: "pick" },
    make("input", { type: "checkbox", "data-key": key, checked, onchange: event => change(event.target.checked) }),
    make("bdi", {}, bucket.label ?? bucket.value),
    bucket.count !== null && [" ", make("span", {}, context.number(bucket.count))]);
}

// From and to as choices, and a chart in which a click takes a year and a stroke takes several.
function years(context, buckets, picked = "..", pick) {
  if (buckets.length < 2 && picked === "..") return [];
  const [from, to = from] = picked.split("..");
  const values = buckets.map(bucket => bucket.value);
  for (const end of [from, to]) if (end && !values.includes(end)) values.push(end);
  values.sort();
  const take = (first, last) => {
    const [low, high] = first && last && first > last ? [last, first] : [first, last];
    pick(low || high ? [low === high ? low : `${low}..${high}`] : []);
  };
  const choice = (key, label, value, change) => make("label", {}, `${label} `,
    make("select", { "data-key": key, onchange: event => change(event.target.value) },
      make("option", { value: "" }, context.labels.anyYear),
      values.map(year => make("option", { value: year, selected: year === value }, year))));
  return [
    buckets.length > 1 && chart(context, buckets, from, to, (first, last) => first === from && last === to ? take("", "") : take(first, last)),
    make("p", { class: "range" },
      choice("year:from", context.labels.from, from, value => take(value, to)),
      choice("year:to", context.labels.to, to, value => take(from, value))),
  ];
}

function chart(context, buckets, from, to, take) {
  const highest = Math.max(1, ...buckets.map(bucket => bucket.count));
  const isIn = (value, first, last) => (!first || value >= first) && (!last || value <= last);
  const bars = buckets.map(({ value, count }, i) => {
    const height = count === 0 ? 0 : Math.max(2, 100 * count / highest);
    return drawn("g", {}, drawn("title", {}, `${value}: ${context.number(count)}`),
      drawn("rect", { class: "all", x: 10 * i, y: 0, width: 10, height: 100 }),
      drawn("rect", { x: 10 * i + 1, y: 100 - height, width: 8, height }));
  });
  const mark = (first, last) => bars.forEach((bar, i) => bar.classList.toggle("on", isIn(buckets[i].value, first, last)));
  mark(from, to);
  const svg = drawn("svg", { class: "years", viewBox: `0 0 ${10 * buckets.length} 100`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...bars);
  const yearAt = event => {
    const place = svg.getBoundingClientRect();
    return buckets[Math.max(0, Math.min(buckets.length - 1, Math.floor((event.clientX - place.left) / place.width * buckets.length)))].value;
  };
  let first = null;
  const stroke = event => [first, yearAt(event)].sort();
  svg.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    first = yearAt(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", event => { if (first) mark(...stroke(event)); });
  svg.addEventListener("pointerup", event => {
    if (first) take(...stroke(event));
    first = null;
  });
  svg.addEventListener("pointercancel", () => {
    first = null;
    mark(from, to);
  });
  return make("div", { class: "chart" }, svg,
    make("p", { class: "ends", "aria-hidden": "true" }, make("span", {}, buckets[0].value), make("span", {}, buckets.at(-1).value)));
}
