"use strict";
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const cards = [...document.querySelectorAll(".unit")];
  const status = document.getElementById("shown");
  const field = name => form.elements[name];

  // data-clusters is a list of positions and ranges: "0-3 7".
  const inRanges = (ranges, wanted) => ranges.split(" ").some(range => {
    const [from, to = from] = range.split("-").map(Number);
    return from <= wanted && wanted <= to;
  });

  const matches = card => {
    const cluster = field("cluster").value, kind = field("kind").value, risk = field("risk").value;
    const text = field("text").value.trim().toLowerCase();
    const risks = card.dataset.risks;
    return (!cluster || inRanges(card.dataset.clusters, Number(cluster)))
      && (!kind || card.dataset.kind === kind)
      && (!risk || (risk === "any" ? risks !== "" : risks.split(" ").includes(risk)))
      && (!text || card.textContent.toLowerCase().includes(text));
  };

  const apply = () => {
    let shown = 0;
    for (const card of cards) {
      card.hidden = !matches(card);
      if (!card.hidden) shown++;
    }
    const noun = cards.length === 1 ? "change" : "changes";
    const total = cards.length.toLocaleString("en");
    status.textContent = shown === cards.length ? `${total} ${noun}` : `${shown.toLocaleString("en")} of ${total} ${noun}`;
    document.getElementById("cards").classList.toggle("split", field("view").value === "split");
  };

  const openAll = open => {
    for (const card of cards)
      if (!card.hidden) card.querySelector("details").open = open;
  };

  const step = by => {
    const summaries = cards.filter(card => !card.hidden).map(card => card.querySelector("summary"));
    const here = summaries.findIndex(summary => summary.closest(".unit").contains(document.activeElement));
    const next = summaries[here < 0 ? (by > 0 ? 0 : summaries.length - 1) : here + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };

  // One letter each, listed on the page; they can be switched off there, since speech input types letters too (WCAG 2.1.4).
  const keys = {
    "/": () => field("text").focus(),
    j: () => step(1),
    k: () => step(-1),
    e: () => openAll(true),
    c: () => openAll(false),
    v: () => { field("view").value = field("view").value === "split" ? "unified" : "split"; apply(); },
  };
  document.addEventListener("keydown", event => {
    const typing = event.target.matches("select, textarea, input:not([type=radio], [type=checkbox])");
    if (typing && event.key === "Escape") event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !field("keys").checked || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // Paper has no folds to open.
  addEventListener("beforeprint", () => {
    openAll(true);
    for (const fold of document.querySelectorAll(".names")) fold.open = true;
  });

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.getElementById("expand").addEventListener("click", () => openAll(true));
  document.getElementById("collapse").addEventListener("click", () => openAll(false));

  for (const node of document.querySelectorAll("a.node")) {
    node.addEventListener("click", () => {
      const option = [...field("cluster").options].find(one => one.text === node.dataset.cluster);
      field("cluster").value = option ? option.value : "";
      apply();
      field("cluster").focus({ preventScroll: true });
    });
  }
  apply();
})();
