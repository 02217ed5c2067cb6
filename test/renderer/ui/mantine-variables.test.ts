import {
  convertCssVariables,
  deepMerge,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { resolveVariables, theme } from '../../../renderer/ui/theme'

/** What the component library would write in a <style> at start, which the content security policy refuses. */
async function buildCss(): Promise<string> {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme)
  const variables = deepMerge(defaultCssVariablesResolver(merged), resolveVariables(merged))
  const css = convertCssVariables(variables, ':root')
  const options = await resolveConfig('renderer/ui/mantine-variables.css')
  return format(
    `/* Written from theme.ts by test/renderer/ui/mantine-variables.test.ts (vitest -u): not by hand. */\n${css}`,
    { ...options, parser: 'css' },
  )
}

describe('the variables of the theme', () => {
  it('are those of the committed style sheet', async () => {
    await expect(await buildCss()).toMatchFileSnapshot('../../../renderer/ui/mantine-variables.css')
  })

  it('hold the colours of Cairn', async () => {
    expect(await buildCss()).toContain('#0e5a66')
  })
})
