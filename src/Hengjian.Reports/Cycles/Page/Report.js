// Filters lists and opens what a link points to. The report reads without it.
(() => {
  "use strict";

  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let box = target; box; box = box.parentElement) {
      if (box instanceof HTMLDetailsElement) box.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  for (const tools of document.querySelectorAll("[data-tools]")) {
    tools.hidden = false;
    tools.addEventListener("click", event => {
      const { open, close } = event.target.dataset;
      if (!open && !close) return;
      for (const box of document.querySelectorAll(`#${open ?? close} > details`)) box.open = Boolean(open);
    });
  }

  for (const filter of document.querySelectorAll("[data-filter]")) {
    const list = document.getElementById(filter.dataset.filter);
    const items = [...list.querySelectorAll(filter.dataset.item)];
    const groups = filter.dataset.group ? [...list.querySelectorAll(filter.dataset.group)] : [];
    const words = filter.querySelector("[data-words]");
    const matches = [...filter.querySelectorAll("[data-match]")];
    const output = filter.querySelector("output");
    const textOf = item => {
      const group = item.closest("details.finding-group > *")?.parentElement.querySelector("summary");
      return (item.textContent + (group?.textContent ?? "")).toLowerCase();
    };
    const texts = new Map();
    const apply = () => {
      const wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const active = wanted.length > 0 || matches.some(match => match.value);
      let shown = 0;
      for (const item of items) {
        if (wanted.length > 0 && !texts.has(item)) texts.set(item, textOf(item));
        const fits = matches.every(match => !match.value || item.dataset[match.dataset.match] === match.value)
          && wanted.every(word => texts.get(item).includes(word));
        item.classList.toggle("is-left-out", !fits);
        if (fits) shown++;
      }
      for (const group of groups) {
        const left = group.querySelector(filter.dataset.item + ":not(.is-left-out)");
        group.classList.toggle("is-left-out", !left);
        if (active && left) group.open = shown <= 60;
      }
      output.textContent = active ? `显示 ${shown} / ${items.length}` : "";
    };
    filter.hidden = false;
    filter.addEventListener("input", apply);
  }
})();
