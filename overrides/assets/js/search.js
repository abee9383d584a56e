// Make the theme's search find word forms. Its worker turns every word of a question into a prefix
// ("volunteers*"), and a prefix is never reduced to its stem, so plural and singular would not meet. Words
// with a weight ("volunteers^2") are. Only the last word, which may still be unfinished, stays a prefix as well.
(() => {
  const QUERY = 2; // the theme's own number for this kind of message; a test asks real questions
  const OPERATORS = /["~^:+*]/; // somebody who uses these knows what they want
  const post = Worker.prototype.postMessage;

  Worker.prototype.postMessage = function (message, ...rest) {
    const asked = message && message.type === QUERY && typeof message.data === "string";
    return post.call(this, asked ? { ...message, data: widened(message.data) } : message, ...rest);
  };

  function widened(question) {
    if (OPERATORS.test(question)) return question;
    const words = question.split(/\s+/).map((word) => word.replace(/[?.,;!()]/g, "")).filter(Boolean);
    return words.map((word, at) => (at === words.length - 1 ? `${word}^2 ${word}` : `${word}^2`)).join(" ");
  }
})();
