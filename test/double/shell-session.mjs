import { createAppFolder, createHome } from './app-folder.mjs'
import { launch } from './launch.mjs'

/**
 * The compiled program on a small page of our own, started again as often as a test asks. One data folder for all its starts.
 */
export class ShellSession {
  home = createHome()
  root = createAppFolder()
  app
  page

  async start(args = []) {
    this.app = await this.launch(args)
    this.page = await this.app.firstWindow()
    await this.page.locator('body[data-ready=oui]').waitFor()
  }

  /** One more process on the same data, as when a file is opened from the desktop. */
  launch(args) {
    return launch({ home: this.home, root: this.root, args })
  }

  /** What a real Electron would have shown or asked; recorded by stubs, so that it works in both. */
  recordOutside() {
    return this.app.evaluate(({ shell, dialog }) => {
      globalThis.outside = []
      globalThis.asked = []
      shell.openExternal = async (url) => void globalThis.outside.push(url)
      dialog.showMessageBox = async (...args) => {
        globalThis.asked.push(args.at(-1))
        return { response: globalThis.answer ?? 0 }
      }
    })
  }

  answerWith(response) {
    return this.app.evaluate((_, value) => void (globalThis.answer = value), response)
  }
}

/** The first answer that is not empty; ten seconds at most. */
export async function until(question, what) {
  for (let i = 0; i < 200; i += 1) {
    const answer = await question()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`never came: ${what}`)
}
