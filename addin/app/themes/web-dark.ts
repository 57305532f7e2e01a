export { webDarkTheme as webDark } from '@fluentui/react-components'
