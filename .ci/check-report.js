// Checks a report from the view of a reader and returns a sentence for each problem.
// Called in the page itself, with the width of the window.
(async (width) => {
  const problems = [];
  const wrong = (what, element) => {
    const figure = element && element.closest('figure');
    const where = element && (element.id || (figure && figure.id) || element.tagName.toLowerCase());
    problems.push(where ? `${where}: ${what}` : what);
  };
  const visible = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // Colours as [red, green, blue, alpha], 0 to 255 and 0 to 1.
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const colour = (text) => {
    if (!known.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      known.set(text, [red, green, blue, alpha / 255]);
    }
    return known.get(text);
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // WCAG 2.2, contrast ratio.
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundBehind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = colour(getComputedStyle(at).backgroundColor);
      if (ground[3] > 0.99) return ground;
    }
    const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark')
      && matchMedia('(prefers-color-scheme: dark)').matches;
    return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  };

  // The page.
  const root = document.scrollingElement;
  if (root.scrollWidth > width) {
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 3)
      .map((element) => element.id || element.className.baseVal || element.className || element.tagName);
    wrong(`the page is ${root.scrollWidth} px wide in a window of ${width} px (${widest})`);
  }
  if (!document.documentElement.lang) wrong('the page has no language');
  if (!document.title.trim()) wrong('the page has no title');
  if (document.querySelectorAll('h1').length !== 1) wrong('the page does not have one h1');
  let level = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) wrong(`heading "${heading.textContent}" skips a level`, heading);
    level = next;
  }
  const ids = new Set();
  for (const element of document.querySelectorAll('[id]')) {
    if (ids.has(element.id)) wrong('two elements have this id', element);
    ids.add(element.id);
  }

  // Figures.
  const figures = [...document.querySelectorAll('figure')];
  if (figures.length === 0) wrong('the page has no figure');
  for (const figure of figures) {
    const box = figure.getBoundingClientRect();
    if (!visible(figure) || box.width < 1 || box.height < 1) {
      wrong(`the figure is not visible (${box.width} x ${box.height} px)`, figure);
      continue;
    }
    const drawings = [...figure.querySelectorAll('[role=img], [role=img] > * > svg, img, table')];
    if (drawings.length === 0) wrong('the figure shows nothing', figure);
    for (const drawing of drawings) {
      const size = drawing.getBoundingClientRect();
      if (!visible(drawing) || size.width < 40 || size.height < 16) {
        wrong(`a drawing is not visible (${size.width} x ${size.height} px)`, drawing);
      }
      if (drawing.matches('[role=img], img') && !drawing.parentElement.closest('[role=img]')) {
        const words = drawing.getAttribute('aria-label') || drawing.getAttribute('alt')
          || (drawing.getAttribute('aria-labelledby') || '').split(' ')
            .map((id) => (document.getElementById(id) || {}).textContent || '').join('');
        if (!words.trim()) wrong('a drawing has no text alternative', drawing);
      }
    }
  }
  for (const picture of document.querySelectorAll('img, svg image')) {
    try {
      await picture.decode();
    } catch (error) {
      wrong(`a picture is broken (${error.message})`, picture);
    }
  }

  // Drawings: something is painted, and words can be read.
  for (const drawing of document.querySelectorAll('figure svg:not(.chip svg)')) {
    // Parts outside a drawing are visible if its style permits, up to the border of the figure.
    const seen = getComputedStyle(drawing).overflow === 'visible' ? drawing.closest('figure') : drawing;
    const edge = seen.getBoundingClientRect();
    const shapes = [...drawing.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, image, use')]
      .map((shape) => ({ shape, box: shape.getBoundingClientRect(), style: getComputedStyle(shape) }))
      .filter(({ box, style }) => (box.width > 0 || box.height > 0)
        && style.visibility === 'visible' && style.display !== 'none');
    if (shapes.length === 0) wrong('a drawing is empty', drawing);
    for (const words of drawing.querySelectorAll('text')) {
      const box = words.getBoundingClientRect();
      if (!words.textContent.trim() || box.width === 0) continue;
      if (box.left < edge.left - 2 || box.right > edge.right + 2
          || box.top < edge.top - 2 || box.bottom > edge.bottom + 2) {
        wrong(`"${words.textContent}" is cut off at the edge of the drawing`, drawing);
      }
      const inner = words.querySelector('tspan') || words;
      const style = getComputedStyle(inner);
      const height = parseFloat(style.fontSize) * (drawing.getScreenCTM() || { a: 1 }).a;
      if (height < 6) wrong(`"${words.textContent}" is ${height.toFixed(1)} px high`, drawing);
      const x = (box.left + box.right) / 2;
      const y = (box.top + box.bottom) / 2;
      let ground = groundBehind(drawing);
      for (const { shape, box: area, style: paint } of shapes) {
        const fill = paint.fill === 'none' ? [0, 0, 0, 0] : colour(paint.fill);
        if (/^(rect|path)$/.test(shape.tagName) && area.left <= x && x <= area.right
            && area.top <= y && y <= area.bottom
            && fill[3] * paint.fillOpacity * paint.opacity > 0.9
            && (shape.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING)) {
          ground = fill;
        }
      }
      const ink = colour(style.fill);
      if (ink[3] * style.fillOpacity < 0.05) continue;
      if (contrast(ink, ground) < 3) {
        wrong(`"${words.textContent}" can hardly be read: ${style.fill} on rgb(${ground.slice(0, 3)})`, drawing);
      }
    }
  }
  for (const element of document.body.querySelectorAll('*:not(svg *):not(svg):not(script)')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const box = element.getBoundingClientRect();
    if (!own || !visible(element) || box.width <= 1 || box.height <= 1) continue;
    const ink = colour(getComputedStyle(element).color);
    if (contrast(ink, groundBehind(element)) < 4.5) {
      wrong(`"${element.textContent.trim().slice(0, 40)}" can hardly be read`, element);
    }
  }

  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  for (const link of links.filter((target) => target.startsWith('#'))) {
    if (!ids.has(decodeURIComponent(link.slice(1)))) wrong(`${link} leads nowhere`);
  }
  return { problems, figures: figures.length, links: links.filter((target) => !target.startsWith('#')) };
})
