import { makeStyles, tokens } from '@fluentui/react-components'

const field = {
  font: 'inherit',
  width: '100%',
  boxSizing: 'border-box',
  minHeight: '32px',
  padding: '4px 8px',
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const

/** What the card renderer leaves to its host: buttons, inputs and links. */
export const useCardStyles = makeStyles({
  card: {
    overflowWrap: 'anywhere',
    '& a': { color: tokens.colorBrandForegroundLink },
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-pushButton': {
      font: 'inherit',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      minHeight: '32px',
      padding: '5px 12px',
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      cursor: 'pointer',
    },
    '& .ac-pushButton:hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    '& .ac-pushButton:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& .ac-pushButton.style-positive, & .ac-pushButton.primary': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
      border: `1px solid ${tokens.colorBrandBackground}`,
    },
    '& .ac-pushButton.style-positive:hover, & .ac-pushButton.primary:hover': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    '& .ac-pushButton.style-destructive': { color: tokens.colorPaletteRedForeground1 },
    '& .ac-input': field,
    '& .ac-choiceSetInput-expanded, & .ac-choiceSetInput-multiSelect': { border: 'none', padding: 0 },
    '& input[type="radio"], & input[type="checkbox"]': { width: 'auto', minHeight: 'auto' },
  },
  busy: { opacity: 0.7, pointerEvents: 'none' },
})
