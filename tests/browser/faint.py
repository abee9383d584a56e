"""Whether letters of a page may be too faint: roughly, and in a fraction of the time that axe takes for it.

Letters on flat colors are measured. Where that is not enough to tell (over a picture, under a filter, a color in
another notation), the answer is yes. So no is an answer, and yes a reason to ask axe.
"""

from tests.browser.axe import NOT_TEXT, TEXT

FAINT = """([text, notText]) => {
  const rgba = (color) => (color.startsWith('rgb') ? [...color.match(/[0-9.]+/g).map(Number), 1].slice(0, 4) : null);
  const over = (upper, lower, opacity) => lower.map((one, at) => one + (upper[at] - one) * upper[3] * opacity);
  const bright = (color) => color.map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const known = new Map([[null, [[255, 255, 255], 1]]]);
  // [the color behind the letters of an element, null when that is not one; how much of the letters is seen]
  const paper = (one) => {
    if (!known.has(one)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(one);
      const [below, seen] = paper(one.parentElement);
      const own = rgba(backgroundColor);
      const isFlat = below && own && backgroundImage === 'none' && filter === 'none' && mixBlendMode === 'normal'
        && (own[3] === 0 || Number(opacity) * seen === 1);
      known.set(one, [isFlat ? over(own, below, 1) : null, seen * opacity]);
    }
    return known.get(one);
  };
  const isFaint = (one) => {
    const { color, fontSize, fontWeight } = getComputedStyle(one);
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.6 && fontWeight >= 700);
    const isText = one.closest([text, notText].join())?.matches(text);
    const needed = isText ? (isLarge ? 4.5 : 7) : (isLarge ? 3 : 4.5);
    const [[below, seen], ink] = [paper(one), rgba(color)];
    if (!below || !ink) return true;
    const [less, more] = [bright(below), bright(over(ink, below, seen))].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05) < needed;
  };
  const hasLetters = (one) => one.matches('select, textarea, input:not([type=radio], [type=checkbox])')
    || [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  return [...document.querySelectorAll('body *')].some((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && hasLetters(one) && isFaint(one));
}"""


def may_be_faint(page):
    return page.evaluate(FAINT, [TEXT, NOT_TEXT])
