"""Whether text on a page may be too faint: a rough check, in a fraction of the time that axe takes.

Text on flat colors is measured. Where that is not enough to tell (over a picture, under a filter, a color in another
notation), the answer is yes. So no is final, and yes is a reason to run axe.
"""

from tests.browser.axe import NOT_TEXT, TEXT

FAINT = """([text, notText]) => {
  const rgba = (color) => (color.startsWith('rgb') ? [...color.match(/[0-9.]+/g).map(Number), 1].slice(0, 4) : null);
  const over = (upper, lower, opacity) =>
    lower.map((value, index) => value + (upper[index] - value) * upper[3] * opacity);
  const luminance = (color) => color.map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const known = new Map([[null, [[255, 255, 255], 1]]]);
  // [the color behind the text of an element, null when it is not a flat color; the opacity of the text]
  const background = (element) => {
    if (!known.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
      const [below, seen] = background(element.parentElement);
      const own = rgba(backgroundColor);
      const isFlat = below && own && backgroundImage === 'none' && filter === 'none' && mixBlendMode === 'normal'
        && (own[3] === 0 || Number(opacity) * seen === 1);
      known.set(element, [isFlat ? over(own, below, 1) : null, seen * opacity]);
    }
    return known.get(element);
  };
  const isFaint = (element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.6 && fontWeight >= 700);
    const isText = element.closest([text, notText].join())?.matches(text);
    const needed = isText ? (isLarge ? 4.5 : 7) : (isLarge ? 3 : 4.5);
    const [[below, seen], ink] = [background(element), rgba(color)];
    if (!below || !ink) return true;
    const [less, more] = [luminance(below), luminance(over(ink, below, seen))].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05) < needed;
  };
  const hasLetters = (element) => element.matches('select, textarea, input:not([type=radio], [type=checkbox])')
    || [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
  return [...document.querySelectorAll('body *')].some((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && hasLetters(element) && isFaint(element));
}"""


def may_be_faint(page):
    return page.evaluate(FAINT, [TEXT, NOT_TEXT])
