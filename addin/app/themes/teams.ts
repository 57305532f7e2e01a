export { teamsDarkTheme as teamsDark, teamsLightTheme as teamsLight } from '@fluentui/react-components'
