// Everything that Tab should stop at, in the order of the document: its mark, and a name for people.
// Each gets an attribute data-stop with its place, so that the walk can tell where it is.
() => {
  const may = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]";
  const scrolls = (element) =>
    (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth) ||
    (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const stops = [...document.body.querySelectorAll("*")].filter((element) => {
    if (!shown(element) || element.disabled || element.type === "hidden") return false;
    if (element.localName === "summary" && element.parentElement.querySelector("summary") !== element) return false;
    if (element.matches(may)) return element.tabIndex >= 0;
    return scrolls(element) && !element.querySelector(may); // Chromium stops at scrolling boxes without stops inside
  });
  const groups = new Set(); // of radio buttons: Tab stops once
  const kept = stops.filter((element) => {
    if (element.type !== "radio") return true;
    const group = [...document.getElementsByName(element.name)];
    const one = group.find((radio) => radio.checked) ?? group[0];
    return element === one && !groups.has(element.name) && groups.add(element.name);
  });
  kept.forEach((element, place) => element.setAttribute("data-stop", place));
  return kept.map((element) => `<${element.localName}> “${(element.innerText || element.getAttribute("aria-label") || element.name || "").trim().replace(/\s+/g, " ").slice(0, 50)}”`);
}
