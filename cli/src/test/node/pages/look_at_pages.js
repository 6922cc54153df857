// Looks at the pages of Baken in Chromium: node look_at_pages.js CHROMIUM ADDRESS DIRECTORY PATH...
// Prints a line for everything that is wrong, and ends with 1 when there is something. Pictures go to DIRECTORY.
const { chromium } = require('playwright-core')
const axe = require('axe-core')
const path = require('path')

const [browserPath, address, directory, ...paths] = process.argv.slice(2)
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
]
const wrong = []
let looked = 0

function say(where, what) {
  wrong.push(`${where}: ${what}`)
}

/** A page of its own, which says what it asks for elsewhere and what it complains about. */
async function open(browser, options, where) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) say(where, `asks for ${request.url()}`)
  })
  page.on('console', (message) => {
    // That the page itself is one that says what is not there is no complaint about it.
    const ofItself = message.location().url === page.url() && message.text().includes('status of 404')
    if (['error', 'warning'].includes(message.type()) && !ofItself) say(where, `console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    say(where, `a script of a text runs: ${dialog.message()}`)
    dialog.dismiss()
  })
  return page
}

async function accessibility(browser, view) {
  for (const look of LOOKS) {
    const where = `${view} ${look.name}`
    // The rules are put into the page, which its own policy would refuse.
    const page = await open(browser, { ...look, bypassCSP: true, viewport: { width: 1280, height: 900 } }, where)
    await page.goto(address + view)
    await page.evaluate(axe.source)
    const found = await page.evaluate((tags) => globalThis.axe.run({ runOnly: { type: 'tag', values: tags } }), RULES)
    looked += found.passes.length
    for (const violation of found.violations) {
      say(where, `${violation.id} (${violation.help}): ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)).join(' | ')}`)
    }
    await page.screenshot({ path: path.join(directory, `${view.replace(/[^a-z0-9]+/gi, '-')}-${look.name}.png`), fullPage: look.name === 'light' })
    await page.context().close()
  }
}

async function narrow(browser, view) {
  for (const width of [320, 375, 640]) {
    const where = `${view} ${width} px`
    const page = await open(browser, { viewport: { width, height: 700 } }, where)
    await page.goto(address + view)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) say(where, `is ${wide} px wide`)
    if (width === 375) {
      await page.screenshot({ path: path.join(directory, `${view.replace(/[^a-z0-9]+/gi, '-')}-375.png`) })
    }
    await page.context().close()
  }
}

/** From the list to the first project, and from the alerts to their steps, with the keyboard alone. */
async function keyboard(browser, language) {
  const where = `${language} by keyboard`
  const page = await open(browser, { viewport: { width: 1280, height: 900 } }, where)
  await page.goto(`${address}/${language}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  if (!(await page.evaluate(() => document.activeElement.id === 'content'))) say(where, 'the first link does not lead to the contents')
  const wanted = await page.locator('tbody th a').first().getAttribute('href')
  let steps = 0
  while ((await page.evaluate(() => document.activeElement.getAttribute('href'))) !== wanted && steps < 100) {
    await page.keyboard.press('Tab')
    steps += 1
  }
  await Promise.all([page.waitForURL(`**${wanted}`), page.keyboard.press('Enter')])
  if ((await page.locator('h1').count()) !== 1) say(where, 'the project has no title')
  await page.context().close()
}

/** The list as of a day: chosen in its form, said on the page, and kept by the links of it. */
async function pastDay(browser, language) {
  const where = `${language} as of a day`
  const page = await open(browser, {}, where)
  await page.goto(`${address}/${language}`)
  const now = await page.locator('tbody tr').count()
  await page.fill('#at', '2019-01-01')
  await Promise.all([page.waitForURL('**at=2019-01-01*'), page.click('.when button')])
  if ((await page.locator('.past').count()) !== 1) say(where, 'does not say that it is not what stands now')
  const then = await page.locator('tbody tr').count()
  if (then >= now) say(where, `has ${then} projects, and now there are ${now}`)
  const links = await page.locator('main a, nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  for (const link of links.filter((href) => href !== '#content' && !href.includes('at=2019-01-01'))) say(where, `${link} forgets the day`)
  await page.context().close()
}

async function run() {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  for (const language of ['nl', 'en']) {
    for (const view of paths) {
      await accessibility(browser, `/${language}${view}`)
      await narrow(browser, `/${language}${view}`)
    }
    await keyboard(browser, language)
    await pastDay(browser, language)
  }
  await browser.close()
  wrong.forEach((line) => console.log(line))
  console.log(`${looked} rules passed, ${wrong.length} things are wrong`)
  process.exit(wrong.length === 0 && looked > 0 ? 0 : 1)
}

run().catch((error) => {
  console.error(error)
  process.exit(2)
})
