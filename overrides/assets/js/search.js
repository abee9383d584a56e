// Two changes to the theme's search, made before its own script runs. A test asks it real questions.
//
// 1. Its index is the largest thing on a page, and most visits never search. It loads when somebody does.
// 2. It turns every word of a question into a prefix ("volunteers*"), and a prefix is never reduced to its
//    stem, so plural and singular would not meet. Words with a weight ("volunteers^2") are. Only the last
//    word, which may still be unfinished, stays a prefix as well.
(() => {
  const INDEX = /search_index\.json$/;
  const QUERY = 2; // the theme's own number for a message with a question
  const OPERATORS = /["~^:+*]/; // whoever uses these knows the query syntax

  const inSearch = (event) => event.target instanceof Element && event.target.closest(".md-search, [for=__search]");
  const wanted = new Promise((resolve) => {
    for (const type of ["focusin", "pointerover", "pointerdown"]) {
      document.addEventListener(type, (event) => { if (inSearch(event)) resolve(); }, { passive: true });
    }
  });

  const waiting = new WeakSet();
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (INDEX.test(address)) waiting.add(this);
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (waiting.has(this)) wanted.then(() => send.apply(this, body));
    else send.apply(this, body);
  };

  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const asked = message && message.type === QUERY && typeof message.data === "string";
    return post.call(this, asked ? { ...message, data: widened(message.data) } : message, ...rest);
  };

  function widened(question) {
    const read = question.replace(/:(?=\s|$)/g, ""); // "Recovery coach: job description" is a name, title:coach a query
    if (OPERATORS.test(read)) return question;
    const plain = read.replace(/[‘’]/g, "'").replace(/[?.!()[\]{}“”…]/g, "");
    const words = plain.split(/[\s,;]+|\/(?!\d)/).filter(Boolean); // 24/7 is one word, peer/therapist two
    return words.map((word, index) => (index === words.length - 1 ? `${word}^2 ${word}` : `${word}^2`)).join(" ");
  }
})();
