// Brings back what the reader chose before anything is painted: a plain script in the head, so that nothing flashes.
// [data-js] keeps room for the controls of tools.js, so that nothing moves when they come.
{
  const chosen = document.documentElement.dataset;
  chosen.js = "";
  try {
    for (const name of ["size", "contrast"]) {
      const value = localStorage.getItem("doc-" + name);
      if (value) chosen[name] = value;
    }
  } catch { /* storage is forbidden: the page is read as it comes */ }
}
