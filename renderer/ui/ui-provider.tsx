import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './styles'
import { theme } from './theme'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'cairn-affichage' })

/**
 * The components and their colours. Follows the system until the user chooses. The variables of the theme are a static file
 * (mantine-variables.css): the content security policy refuses the <style> that the library would write.
 */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
