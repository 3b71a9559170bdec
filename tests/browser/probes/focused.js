// Where the focus is: the place of the stop (null: none of them), and what keeps a reader from seeing it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { place: null, faults: [] };
  const faults = [];
  const boxes = [...element.getClientRects()].filter((box) => box.width > 2 && box.height > 2);
  if (!boxes.length) faults.push("it has no size");
  const inside = boxes.some((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (boxes.length && !inside) faults.push("it lies outside the window");
  const bare = boxes.some((box) => {
    const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 12), 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top && (element.contains(top) || top.contains(element));
  });
  if (inside && !bare) faults.push("something lies over it");
  const place = element.getAttribute("data-stop");
  return { place: place === null ? element.outerHTML.slice(0, 80) : Number(place), faults };
}
