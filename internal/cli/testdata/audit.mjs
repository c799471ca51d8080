// Opens pages in Chromium and reports, as JSON, what a reader and a printer would meet.
// Usage: node audit.mjs NODE_MODULES CHROMIUM PAGE.html...
// Beside each page it leaves PAGE.html-A4.pdf and PAGE.html-Letter.pdf.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, ...pages] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const page = await browser.newPage();
let seen;
page.on('request', (r) => seen.requests.push(r.url()));
page.on('console', (m) => seen.messages.push(m.text()));
page.on('pageerror', (e) => seen.messages.push(String(e)));
page.on('dialog', (d) => { seen.messages.push('dialog: ' + d.message()); d.dismiss(); });

// open opens a page and gathers, until the next one, what it asks for and complains about.
async function open(file) {
  seen = { requests: [], messages: [] };
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
}

const look = {
  // by how much the page is wider than its window
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  images: () => document.images.length,
  broken: () => [...document.images].filter((i) => !i.complete || !i.naturalWidth).length,
  background: () => getComputedStyle(document.body).backgroundColor,
  audit: () => window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }),
};

// view looks at the page on a screen, and whether it would fit on the narrowest one.
async function view(file, width, colorScheme) {
  await page.emulateMedia({ media: 'screen', colorScheme });
  await page.setViewportSize({ width: 320, height: 844 });
  const narrow = await page.evaluate(look.overflow);
  await page.setViewportSize({ width, height: 844 });
  const overflow = Math.max(narrow, await page.evaluate(look.overflow));
  const { violations, passes } = await page.evaluate(look.audit);
  return {
    file, width, colorScheme, overflow, passes: passes.length, ...seen,
    images: await page.evaluate(look.images), broken: await page.evaluate(look.broken),
    background: await page.evaluate(look.background),
    violations: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`),
  };
}

// print writes the page as paper gets it, even where the screen is dark.
async function print(file) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const format of ['A4', 'Letter']) {
    await page.pdf({ path: `${file}-${format}.pdf`, format });
  }
  return { file, paper: await page.evaluate(look.background) };
}

const report = { views: [], prints: [] };
for (const file of pages) {
  await open(file);
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      report.views.push(await view(file, width, colorScheme));
    }
  }
  report.prints.push(await print(file));
}
await browser.close();
console.log(JSON.stringify(report));
