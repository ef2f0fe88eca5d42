// Holds the pages of `zvitar review` against axe-core in Chromium (light, dark, three widths, two languages), takes
// screenshots, then decides on figures with the keyboard alone and takes the decisions back.
//
//   npm install --prefix DIR puppeteer-core axe-core
//   zvitar review OUT_DIR          # prints ADDRESS
//   NODE_PATH=DIR/node_modules node benchmarks/review/page_check.mjs ADDRESS SCREENSHOT_DIR
//
// Exit code 1 when there is any violation, when a page scrolls sideways, loads anything from elsewhere or logs an error,
// or when a key does not do what it says.
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const require = createRequire(join(process.env.NODE_PATH ?? "node_modules", "x.js"));
const puppeteer = require("puppeteer-core");
const axe = require.resolve("axe-core/axe.min.js");
const address = process.argv[2];
const shots = resolve(process.argv[3]);
const origin = new URL(address).origin;
mkdirSync(shots, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let bad = 0;
const fail = (said) => { bad += 1; console.log(`  WRONG: ${said}`); };

async function opened(width, scheme) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  page.on("console", (message) => message.type() === "error" && !/422/.test(message.text()) && fail(message.text()));
  page.on("pageerror", (error) => fail(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:")) fail(`asked for ${url}`);
  });
  await page.goto(address);
  return page;
}

async function held(page, name) {
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const found = await page.evaluate(`${axeSource}; axe.run(document, { resultTypes: ["violations", "incomplete"] })`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const broken = await page.evaluate(() => [...document.images].filter((i) => !i.complete || !i.naturalWidth).length);
  const unsure = found.incomplete.map((rule) => `${rule.id} (${rule.nodes.length})`).join(", ") || "none";
  console.log(`${name}: ${found.violations.length} violations, sideways ${wide}, unsure: ${unsure}`);
  if (wide > 0) fail("scrolls sideways");
  if (broken) fail(`${broken} pictures are missing`);
  for (const rule of found.violations) {
    fail(`${rule.id}: ${rule.help}`);
    for (const node of rule.nodes.slice(0, 5)) console.log(`    ${node.html.slice(0, 200)}`);
  }
}

const { readFileSync } = await import("node:fs");
const axeSource = readFileSync(axe, "utf-8");
for (const language of ["uk", "en"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [360, 800, 1400]) {
      const page = await opened(width, scheme);
      const name = `${language}-${scheme}-${width}`;
      await page.goto(`${origin}/?lang=${language}`);
      await held(page, `${name}-overview`);
      await Promise.all([page.waitForNavigation(), page.click("a.button")]);
      await held(page, `${name}-figure`);
      await page.type("#value", "1,234");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      await held(page, `${name}-asked-again`);
      await page.close();
    }
  }
}

const page = await opened(1400, "light");
const progress = () => page.$eval("header .bar span", (span) => span.textContent);
const settled = () => new Promise((done) => setTimeout(done, 500));
async function pressed(key) {
  await settled();
  await Promise.all([page.waitForNavigation({ timeout: 5000 }), page.keyboard.press(key)]);
}
const before = await progress();
await pressed("KeyN");
await page.evaluate(() => window.scrollTo(0, 0));
await pressed("KeyA");
const after = await progress();
if (after === before) fail("KeyA decided nothing");
await held(page, "keyboard-accepted");
await page.goBack();
await page.reload();
await pressed("KeyU");
if ((await progress()) !== before) fail("KeyU took nothing back");
await settled();
await page.keyboard.press("KeyV");
if ((await page.evaluate(() => document.activeElement.id)) !== "value") fail("KeyV does not lead to the value");
await page.keyboard.type("a r n");
if (!(await page.$("#value")) || (await progress()) !== before) fail("a letter typed into a field decided something");
await page.keyboard.press("Escape");
await page.evaluate(() => localStorage.setItem("zvitar-keys", "off"));
await page.reload();
await settled();
await page.keyboard.press("KeyA");
await settled();
if ((await progress()) !== before) fail("a key decided although keys are switched off");
console.log(`keyboard: ${before} -> ${after} -> ${await progress()}`);
await browser.close();
process.exit(bad ? 1 : 0);
