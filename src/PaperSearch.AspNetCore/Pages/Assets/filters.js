// A picked filter is applied at once, empty inputs stay out of the address, a stroke over the years picks them.
const form = document.getElementById("search");

form.addEventListener("formdata", event => {
  for (const [name, value] of [...event.formData]) if (value === "" && name !== "q") event.formData.delete(name);
});

for (const box of document.querySelectorAll(".side input[type=checkbox]")) box.addEventListener("change", () => form.requestSubmit());

const chart = document.querySelector(".side svg.years");
if (chart) {
  const bars = [...chart.querySelectorAll("g")];
  const barAt = event => {
    const box = chart.getBoundingClientRect();
    const wide = chart.viewBox.baseVal.width / 10;
    return bars[Math.max(0, Math.min(bars.length - 1, Math.floor((event.clientX - box.left) / box.width * wide)))];
  };
  let first = null;
  let last = null;
  const mark = () => {
    const [from, to] = [bars.indexOf(first), bars.indexOf(last)].sort((a, b) => a - b);
    chart.classList.add("picked");
    bars.forEach((bar, i) => bar.classList.toggle("on", i >= from && i <= to));
    return [bars[from].dataset.from, bars[to].dataset.to];
  };
  chart.addEventListener("dragstart", event => event.preventDefault());
  chart.addEventListener("pointerdown", event => { if (event.button === 0) first = last = barAt(event); });
  addEventListener("pointermove", event => {
    if (!first) return;
    last = barAt(event);
    if (last !== first) mark();
  });
  addEventListener("pointerup", () => {
    if (first && last !== first) {
      [form.elements.from.value, form.elements.to.value] = mark();
      form.requestSubmit();
    }
    first = null;
  });
}
