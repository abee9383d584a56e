// On a narrow screen the theme opens its navigation with a label, which no keyboard reaches.
// With JavaScript, a real button replaces the label, with all its attributes, so that the theme styles it the same.
// While the navigation covers the page, the focus stays in it, and Escape closes it.

const label = document.querySelector(".md-header label[for='__drawer']");
const drawer = document.getElementById("__drawer");
const narrow = matchMedia("(max-width: 76.234375em)"); // the theme's own breakpoint

if (label && drawer) {
  const button = document.createElement("button");
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  button.type = "button";
  button.setAttribute("aria-label", "Navigation");
  button.append(...label.childNodes);
  label.replaceWith(button);

  const covered = document.querySelectorAll(".md-content, .md-sidebar--secondary, .md-footer, .md-skip");
  const follow = () => {
    button.setAttribute("aria-expanded", drawer.checked);
    for (const part of covered) part.inert = drawer.checked && narrow.matches;
  };
  button.addEventListener("click", () => drawer.click());
  drawer.addEventListener("change", follow);
  narrow.addEventListener("change", follow);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked || !narrow.matches) return;
    drawer.click();
    button.focus();
  });
  follow();
}
