// What does not fit on the page: [] if all is well. Each finding is a sentence that names the element.
() => {
  const view = document.documentElement.clientWidth;
  const roomy = innerWidth >= 20 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const found = [];
  const name = (element) => {
    const classes = [...element.classList].map((word) => "." + word).join("");
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${classes}> “${text}”`;
  };
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const inScroller = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  // Hidden from the eye on purpose (a label for screen readers, the skip link before it has the focus).
  const unseen = (element) => {
    for (let up = element; up && up !== document.body; up = up.parentElement) {
      const style = getComputedStyle(up);
      const box = up.getBoundingClientRect();
      if (!up.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
      if (style.clipPath !== "none" || (style.position === "absolute" && box.width <= 1 && box.height <= 1)) return true;
      if (box.bottom + scrollY <= 0) return true;
    }
    return false;
  };

  const sideways = document.documentElement.scrollWidth - view;
  if (sideways > 0) found.push(`the page scrolls ${sideways} px sideways`);

  // Lines of text, each with the block that it belongs to.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest("script, style, noscript, template") || unseen(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let block = holder;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    const boxes = range.getClientRects();
    // A syllable in two pieces is hard to read: only what is longer than any may be broken, while 20 letters fit abreast.
    for (const { 0: word, index } of boxes.length > 1 && roomy ? node.data.matchAll(/(?<!\S)[\p{L}\d]{2,9}(?!\S)/gu) : []) {
      if (holder.closest("pre, code")) break;
      const piece = document.createRange();
      piece.setStart(node, index);
      piece.setEnd(node, index + word.length);
      const heights = new Set([...piece.getClientRects()].filter((box) => box.width).map((box) => Math.round(box.top)));
      if (heights.size > 1) found.push(`“${word}” is broken: ${name(holder)}`);
    }
    for (const box of boxes) {
      if (!box.width || !box.height) continue;
      if (!inScroller(holder) && (box.right > view + 1 || box.left < -1))
        found.push(`text sticks out to ${Math.round(box.right)} px: ${name(holder)}`);
      // The ink of a line is lower than its box: accents and descenders reach into the leading.
      const inset = box.height * 0.22;
      lines.push({ holder, block, left: box.left + 1, right: box.right - 1, top: box.top + inset, bottom: box.bottom - inset });
    }
  }

  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [a, b] = [lines[i], lines[j]];
      if (a.block === b.block || inScroller(a.holder) !== inScroller(b.holder)) continue;
      if (a.left < b.right && b.left < a.right) found.push(`text lies over text: ${name(a.holder)} and ${name(b.holder)}`);
    }

  for (const element of document.body.querySelectorAll("*")) {
    if (!element.textContent.trim() || unseen(element) || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    const cut = (axis) => /hidden|clip/.test(style[axis]);
    if (cut("overflowX") && element.scrollWidth > element.clientWidth + 1) found.push(`text is cut at the side: ${name(element)}`);
    if (cut("overflowY") && element.scrollHeight > element.clientHeight + 1) found.push(`text is cut below: ${name(element)}`);
    if (scrolls(element) && element.scrollWidth > element.clientWidth + 1 && element.tabIndex < 0)
      found.push(`scrolls, but not by keyboard: ${name(element)}`);
  }
  return [...new Set(found)];
}
