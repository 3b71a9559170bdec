// The reader's tools: text size, contrast, reading aloud, sharing. The page is whole without any of them.
const chosen = document.documentElement.dataset;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const control = (name) => document.querySelector(`[data-do=${name}]`);
const offer = (name, possible) => {
  const button = control(name);
  if (button) button.hidden = !possible;
};
const tell = (area, words) => {
  area.closest("[data-tools]").querySelector("[role=status]").textContent = words;
};

// Text size and contrast: buttons named after what they set, valued with what they set it to.
const choices = all("[data-tools] [name]");
const showChoices = () => {
  for (const button of choices) button.setAttribute("aria-pressed", (chosen[button.name] || "") === button.value);
};
const choose = (button) => {
  const { name } = button;
  const { on, off } = button.dataset; // what to say; a button that knows an "off" takes back what it did
  const back = off && chosen[name] === button.value;
  const value = back ? "" : button.value;
  if (value) chosen[name] = value;
  else delete chosen[name];
  try {
    if (value) localStorage.setItem("doc-" + name, value);
    else localStorage.removeItem("doc-" + name);
  } catch { /* not remembered, but shown */ }
  showChoices();
  tell(button, back ? off : on);
};

// Reading aloud, sentence by sentence. Pausing drops the sentence and begins it again: the engine's own pause
// cannot be resumed on Android, and long passages break off in Chromium.
const speech = window.speechSynthesis;
const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,tr";
const SILENT = "nav,figure,footer,[data-tools],[data-silent],.footnote";
let voice, sentence;
let sentences = [];
let place = 0;

const spoken = (block) => {
  const copy = block.cloneNode(true);
  for (const inner of all(BLOCKS + ",sup", copy)) inner.remove(); // they come by themselves
  for (const short of all("abbr[title]", copy)) short.textContent = short.title;
  const cells = [...(copy.cells || [copy])].map((cell) => cell.textContent.replace(/\s+/g, " ").trim());
  return cells.filter(Boolean).join(", ").match(/\S.*?([.?!…](?=\s)|$)/g) || [];
};
const showSpeech = () => {
  control("listen").textContent = sentence ? "Tạm dừng" : place ? "Đọc tiếp" : "Nghe đọc";
  offer("stop", sentence || place);
  chosen.reading = sentence ? "1" : "0";
};
const hush = () => {
  sentence = undefined;
  speech.cancel();
};
const say = () => {
  if (place >= sentences.length) return stop();
  const mine = sentence = new SpeechSynthesisUtterance(sentences[place]);
  mine.voice = voice;
  mine.lang = voice.lang;
  mine.onend = () => {
    if (sentence !== mine) return; // cut off by the reader
    place += 1;
    say();
  };
  mine.onerror = () => {
    if (sentence === mine) stop();
  };
  speech.speak(mine);
};
const stop = () => {
  hush();
  place = 0;
  showSpeech();
};
const listen = (button) => {
  if (sentence) hush();
  else {
    sentences = all("article :is(" + BLOCKS + ")").filter((block) => !block.closest(SILENT)).flatMap(spoken);
    say();
  }
  showSpeech();
  tell(button, sentence ? "Đang đọc." : "Đã tạm dừng.");
};
const findVoice = () => {
  voice = speech.getVoices().find(({ lang }) => /^vi/i.test(lang));
  offer("listen", voice);
};
if (speech && control("listen")) {
  findVoice();
  speech.onvoiceschanged = findVoice;
  addEventListener("pagehide", () => (sentence || place) && stop());
}

// Handing the page on, by what the device itself offers.
const address = document.querySelector("link[rel=canonical]")?.href;
offer("share", navigator.share);
offer("copy", navigator.clipboard);
const actions = {
  listen,
  stop,
  print: () => print(),
  share: () => navigator.share({ title: document.title, url: address }).catch(() => {}), // the reader thought better of it
  copy: (button) => navigator.clipboard.writeText(address).then(
    () => tell(button, "Đã chép liên kết."),
    () => tell(button, "Chưa chép được. Hãy chép địa chỉ ở trên."),
  ),
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-tools] button");
  if (button) (actions[button.dataset.do] || choose)(button);
});
showChoices();
chosen.js = "1";
