// Opens pages in Chromium and reports, as JSON, what a reader and a printer would meet.
// Usage: node audit.mjs NODE_MODULES PAGE.html...
// Beside each page it leaves PAGE.html-A4.pdf and PAGE.html-Letter.pdf.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, ...pages] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.ROTATE_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// open opens a page and gathers what it asks for and complains about.
async function open(file, width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
  const seen = { requests: [], messages: [] };
  page.on('request', (r) => seen.requests.push(r.url()));
  page.on('console', (m) => seen.messages.push(m.text()));
  page.on('pageerror', (e) => seen.messages.push(String(e)));
  page.on('dialog', (d) => { seen.messages.push('dialog: ' + d.message()); d.dismiss(); });
  await page.goto(pathToFileURL(file).href);
  return { page, seen };
}

// overflow is by how much a page is wider than its window.
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// view looks at a page on a screen, and whether it would fit on the narrowest one.
async function view(file, width, colorScheme) {
  const { page, seen } = await open(file, width, colorScheme);
  const images = await page.evaluate(() => document.images.length);
  const broken = await page.evaluate(() => [...document.images].filter((i) => !i.complete || !i.naturalWidth).length);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], rules: { 'target-size': { enabled: true } },
  }));
  const violations = result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
  const wide = await overflow(page);
  await page.setViewportSize({ width: 320, height: 844 });
  const narrow = await overflow(page);
  await page.close();
  return { file, width, colorScheme, overflow: Math.max(wide, narrow), images, broken, background, violations, passes: result.passes.length, ...seen };
}

// print writes the page as paper gets it, even where the screen is dark.
async function print(file) {
  const { page } = await open(file, 1280, 'dark');
  for (const format of ['A4', 'Letter']) {
    await page.pdf({ path: `${file}-${format}.pdf`, format });
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.close();
  return { file, paper };
}

const report = { views: [], prints: [] };
for (const file of pages) {
  for (const width of [390, 1280]) {
    report.views.push(...await Promise.all(['light', 'dark'].map((colors) => view(file, width, colors))));
  }
  report.prints.push(await print(file));
}
await browser.close();
console.log(JSON.stringify(report));
