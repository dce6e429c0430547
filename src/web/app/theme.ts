import { Drawer, Modal, createTheme } from '@mantine/core'

/** A heading inside a dialog is no banner of the page. */
const attributes = { header: { role: 'presentation' } }

/** Mantine's controls in our type and shape; the colours are in tokens.css. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, attributes } }),
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, centered: true, attributes },
    }),
  },
})
