import {
  ActionIcon,
  Button,
  createTheme,
  Input,
  Menu,
  Modal,
  Popover,
  Portal,
  SegmentedControl,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const canard: MantineColorsTuple = [
  '#eaf5f6',
  '#d3e9ec',
  '#aed6dc',
  '#7fbcc6',
  '#4c9caa',
  '#26808f',
  '#146c7a',
  '#0e5a66',
  '#0b4a55',
  '#083942',
]

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef2f3',
  '#e1e8ea',
  '#d0d9dc',
  '#b3bfc3',
  '#768890',
  '#5f6f75',
  '#47555a',
  '#2d393d',
  '#182124',
]

/** The greys of the library are brown beside ours: the whole scale is replaced. */
const dark: MantineColorsTuple = [
  '#e6ecee',
  '#bcc8cc',
  '#a2b0b5',
  '#76868c',
  '#435055',
  '#313b3f',
  '#262f33',
  '#1d2427',
  '#181e21',
  '#14191b',
]

/** The longest an element takes to appear, in milliseconds. */
const DURATION = 80
const CONTROL = '32px'

function isUsualSize(size: unknown): boolean {
  return size === undefined || size === 'sm'
}

/** Everything the component library must be told, once. Colours of ours are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'canard',
  primaryShade: { light: 7, dark: 6 },
  colors: { canard, gray, dark },
  black: '#182124',
  fontFamily: '"Segoe UI Variable Text","Segoe UI","Inter Variable",system-ui,sans-serif',
  fontFamilyMonospace: 'Consolas,"Cascadia Mono",ui-monospace,monospace',
  headings: {
    fontFamily: '"Segoe UI Variable Display","Segoe UI","Inter Variable",system-ui,sans-serif',
    fontWeight: '600',
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        wrapper: isUsualSize(props.size)
          ? { '--input-height': CONTROL, '--input-fz': '0.875rem' }
          : {},
      }),
    }),
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        root: isUsualSize(props.size)
          ? {
              '--button-height': CONTROL,
              '--button-fz': '0.875rem',
              '--button-padding-x': '12px',
            }
          : {},
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    // Menus and dialogs are drawn inside the content: everything on the page belongs to a landmark.
    Portal: Portal.extend({ defaultProps: { target: '#couches' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: DURATION } } }),
    Menu: Menu.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: DURATION },
        loop: true,
        // A menu may hold nothing but items: the focus goes to the first one.
        withInitialFocusPlaceholder: false,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: DURATION },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'sm', withItemsBorders: false, transitionDuration: 120 },
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Fermer' },
        // The lock of the library writes a <style>, which the content security policy refuses; the page itself never scrolls.
        lockScroll: false,
        transitionProps: { duration: DURATION, transition: 'fade' },
        overlayProps: { backgroundOpacity: 0.45, blur: 0 },
        centered: false,
      },
    }),
  },
})

/** Variables of the library that its theme object does not reach. Written into mantine-variables.css. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#182124',
    '--mantine-color-dimmed': '#55646a',
    '--mantine-color-placeholder': '#647379',
    '--mantine-color-default-border': '#768890',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#1d2427',
    '--mantine-color-text': '#e6ecee',
    '--mantine-color-dimmed': '#a9b7bc',
    '--mantine-color-placeholder': '#93a2a8',
    '--mantine-color-default': '#242c30',
    '--mantine-color-default-hover': '#2c363a',
    '--mantine-color-default-border': '#76868c',
    '--mantine-color-error': '#ff9d94',
  },
})
