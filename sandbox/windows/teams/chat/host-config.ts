import { tokens } from '@fluentui/react-components'

const text = (color: string, subtle = tokens.colorNeutralForeground3) => ({ default: color, subtle })

const foregroundColors = {
  default: text(tokens.colorNeutralForeground1),
  dark: text(tokens.colorNeutralForeground1),
  light: text(tokens.colorNeutralForegroundInverted),
  accent: text(tokens.colorBrandForeground1, tokens.colorBrandForeground2),
  good: text(tokens.colorPaletteGreenForeground1),
  warning: text(tokens.colorPaletteDarkOrangeForeground1),
  attention: text(tokens.colorPaletteRedForeground1),
}

const container = (backgroundColor: string, borderColor: string) => ({ backgroundColor, borderColor, foregroundColors })

/** How Teams draws cards, in Fluent's tokens: CSS variables, so a change of theme needs no drawing anew. */
export const hostConfig = {
  fontFamily: tokens.fontFamilyBase,
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('transparent', tokens.colorNeutralStroke2),
    emphasis: container(tokens.colorNeutralBackground3, tokens.colorNeutralStroke2),
    accent: container(tokens.colorBrandBackground2, tokens.colorBrandStroke2),
    good: container(tokens.colorPaletteGreenBackground1, tokens.colorPaletteGreenBorder1),
    warning: container(tokens.colorPaletteYellowBackground1, tokens.colorPaletteYellowBorder1),
    attention: container(tokens.colorPaletteRedBackground1, tokens.colorPaletteRedBorder1),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  textBlock: { headingLevel: 3 },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' }, optionalInputs: {} },
    errorMessage: { color: 'attention' },
  },
}
