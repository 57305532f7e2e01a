import { makeStyles, tokens } from '@fluentui/react-components'
import { Waiting } from '../../../ui/notices/waiting.tsx'

/** The final shape: a few that hurry, the choices, the rows. */
export function RequestsWaiting() {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <Waiting lines={3} lineHeight={48} />
      <Waiting lines={10} />
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
})
