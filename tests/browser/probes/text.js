// Every block of text that can be seen on the page, in order: what a reader without the missing part must still find.
() => {
  const blocks = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, blockquote, summary, address, time, a";
  return [...document.body.querySelectorAll(blocks)]
    .filter((block) => block.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((block) => block.innerText.trim().replace(/\s+/g, " "))
    .filter((text) => text);
}
