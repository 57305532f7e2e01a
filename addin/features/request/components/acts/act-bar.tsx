import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../../../ui/busy-button.tsx'
import type { Act, ActsOffered } from '../../acts.ts'

export interface ActBarProps {
  readonly offered: ActsOffered
  /** The act the reader has just left: the keyboard goes back to what opened it. */
  readonly left: Act | undefined
  readonly isResuming: boolean
  readonly onStart: (act: Act) => void
}

/** What the request waits for as a button, the rest in a menu. */
export function ActBar({ offered, left, isResuming, onStart }: ActBarProps) {
  const { t } = useTranslation('acts')
  const styles = useStyles()
  const bar = useRef<HTMLDivElement>(null)
  const { first, others } = offered
  useEffect(() => {
    if (left === undefined) return
    const buttons = bar.current?.querySelectorAll('button')
    const opener = left === first ? buttons?.[0] : [...(buttons ?? [])].at(-1)
    opener?.focus()
  }, [left, first])

  return (
    <div ref={bar} className={styles.root}>
      {first && (
        <BusyButton isBusy={isResuming} busyWords={t('resume.sending')} onClick={() => onStart(first)}>
          {t(`names.${first}`)}
        </BusyButton>
      )}
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton>{first ? t('more') : t('all')}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((act) => (
                <MenuItem key={act} onClick={() => onStart(act)}>
                  {t(`names.${act}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
