// Holds report pages against axe-core in Chromium (light, dark, three widths, two languages) and takes screenshots.
//
//   npm install --prefix DIR puppeteer-core axe-core
//   NODE_PATH=DIR/node_modules node benchmarks/publishing/page_check.mjs OUT_DIR SCREENSHOT_DIR
//
// Exit code 1 when there is any violation, or when the page scrolls sideways at any width.
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

const require = createRequire(join(process.env.NODE_PATH ?? "node_modules", "x.js"));
const puppeteer = require("puppeteer-core");
const axe = require.resolve("axe-core/axe.min.js");
const [out, shots] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(shots, { recursive: true });

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let bad = 0;
for (const name of ["report.html", "report.en.html"]) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [360, 800, 1400]) {
      const page = await browser.newPage();
      await page.setBypassCSP(true); // the page's own policy would keep axe-core out
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(`file://${join(out, name)}`);
      for (const part of ["top", "coverage", "multiples", "failed_checks", "evidence"]) {
        await page.evaluate((id) => document.getElementById(id).scrollIntoView(), part);
        await page.screenshot({ path: join(shots, `${name}-${scheme}-${width}-${part}.png`) });
      }
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      bad += found.violations.length + (wide > 0 ? 1 : 0);
      const unsure = found.incomplete.map((rule) => `${rule.id} (${rule.nodes.length})`).join(", ") || "none";
      console.log(`${name} ${scheme} ${width}: ${found.violations.length} violations, sideways ${wide}, unsure: ${unsure}`);
      for (const rule of found.violations) {
        console.log(`  ${rule.id}: ${rule.help}`);
        for (const node of rule.nodes.slice(0, 5)) console.log(`    ${node.html.slice(0, 160)}`);
      }
      await page.close();
    }
  }
}
await browser.close();
process.exit(bad ? 1 : 0);
