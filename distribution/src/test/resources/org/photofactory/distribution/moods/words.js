/** A line of text that a test finds by its name. */
export function line(element, name) {
  const paragraph = document.createElement('p');
  paragraph.dataset.name = name;
  paragraph.style.margin = '0';
  element.append(paragraph);
  return paragraph;
}
