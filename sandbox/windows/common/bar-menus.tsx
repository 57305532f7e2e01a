import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DarkThemeRegular, LocalLanguageRegular } from '@fluentui/react-icons'
import { appearanceNames, appearances, useAppearance, type Language } from './appearance.ts'

const useStyles = makeStyles({
  button: {
    color: 'inherit',
    minWidth: '32px',
    ':hover': { color: 'inherit', backgroundColor: 'transparent' },
    ':hover:active': { color: 'inherit', backgroundColor: 'transparent' },
  },
  text: { '@media (max-width: 900px)': { display: 'none' } },
})

/** Light, dark or high contrast, for every window of this browser. */
export function AppearanceMenu() {
  const styles = useStyles()
  const [appearance, setAppearance] = useAppearance()
  return (
    <Menu
      checkedValues={{ appearance: [appearance] }}
      onCheckedValueChange={(_event, data) => {
        const chosen = appearances.find((one) => one === data.checkedItems[0])
        if (chosen !== undefined) setAppearance(chosen)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          icon={<DarkThemeRegular />}
          aria-label={`Udseende: ${appearanceNames[appearance]}`}
        >
          <span className={styles.text}>{appearanceNames[appearance]}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {appearances.map((one) => (
            <MenuItemRadio key={one} name="appearance" value={one}>
              {appearanceNames[one]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

const languageNames: Record<Language, string> = { da: 'Dansk', en: 'English' }

/** The language that Outlook and Teams tell the add-in to speak; the sandbox itself speaks Danish. */
export function LanguageMenu({ language, onLanguage }: { language: Language; onLanguage: (value: Language) => void }) {
  const styles = useStyles()
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_event, data) => onLanguage(data.checkedItems[0] === 'en' ? 'en' : 'da')}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          icon={<LocalLanguageRegular />}
          aria-label={`Sprog: ${languageNames[language]}`}
        >
          <span className={styles.text}>{languageNames[language]}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="language" value="da">
            Dansk
          </MenuItemRadio>
          <MenuItemRadio name="language" value="en">
            English
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
