// How an element writes: its words, numbers and dates, names of what is picked, addresses of papers.
function contextOf(element) {
  const names = new Map();
  return {
    get labels() { return element.labels; },
    number: value => new Intl.NumberFormat(element.labels.locale).format(value),
    date: text => dateText(element.labels.locale, text),
    // Labels of values that were once listed, for when they are picked and are not listed any more.
    learn(facets) {
      for (const [facet, { buckets }] of Object.entries(facets))
        for (const { value, label } of buckets.flatMap(bucket => [bucket, ...bucket.children ?? []]))
          if (label) names.set(`${facet}:${value}`, label);
    },
    nameOf(facet, value) {
      if (facet === "code") return value === "true" ? element.labels.withCode : element.labels.withoutCode;
      return names.get(`${facet}:${value}`) ?? value.replace("..", "–");
    },
    addressOf: id => element.paperUrl !== null
      ? webAddress(element.paperUrl.replaceAll("{id}", () => escaped(id)), document.baseURI)
      : webAddress(atSnapshot(`papers/${escaped(id)}`, element.snapshot), moduleAddress),
  };
}

// 2024, 2024-03 or 2024-03-07, as precise as it is.
function dateText(locale, text) {
  const [year, month, day] = text.split("-").map(Number);
  if (!month) return text;
  const form = { year: "numeric", month: "short", day: day ? "numeric" : undefined, timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, form).format(Date.UTC(year, month - 1, day || 1));
}
