// Stops whose focus cannot be told from the rest: those without outline, or with one that nothing sets off.
// 3:1 is WCAG 1.4.11 and 2.4.13: between the indicator and what it lies on.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => {
    const linear = [r, g, b].map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      const colour = rgba(getComputedStyle(up).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba("Canvas");
  };
  const found = [];
  for (const element of document.querySelectorAll("[data-stop]")) {
    const before = getComputedStyle(element).backgroundColor;
    element.focus({ focusVisible: true, preventScroll: true });
    const style = getComputedStyle(element);
    const under = ground(element);
    const marks = [];
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) marks.push(rgba(style.outlineColor));
    const shadow = /^(rgba?\([^)]*\)|color\([^)]*\)).* 0px 0px 0px ([2-9]|\d\d)/.exec(style.boxShadow);
    if (shadow) marks.push(rgba(shadow[1]));
    if (style.backgroundColor !== before) marks.push(rgba(style.backgroundColor));
    const best = Math.max(0, ...marks.map((mark) => contrast(mark, under)));
    const words = (element.innerText || element.getAttribute("aria-label") || element.name || "").trim().slice(0, 40);
    if (best < 3) found.push(`<${element.localName}.${element.className}> “${words}”: ${best.toFixed(1)}:1`);
    element.blur();
  }
  return found;
}
