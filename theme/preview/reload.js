// Asks whether the page is still of today, and loads it again when it is not. A page in the background does not ask, so that
// many open tabs do not use up the browser's connections; the browser keeps the place that was scrolled to.
{
  const { version } = document.currentScript.dataset;
  const address = `/_xem-truoc/su-kien?${new URLSearchParams({ trang: decodeURI(location.pathname), ban: version })}`;
  let channel;
  const close = () => channel?.close();
  const listen = () => {
    close();
    if (document.hidden) return;
    channel = new EventSource(address);
    channel.addEventListener("moi", () => {
      close();
      location.reload();
    });
    channel.addEventListener("error", () => {
      // The server stopped or starts anew: it is asked again every half second until it answers.
      close();
      setTimeout(listen, 500);
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", close);
  listen();
}
