import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'

export interface PersonRowProps {
  readonly name: string
  /** Where they work: it tells two of the same name apart. */
  readonly where: string | undefined
  readonly onChoose: () => void
}

/** One of the people to choose among. */
export function PersonRow({ name, where, onChoose }: PersonRowProps) {
  const styles = useStyles()
  return (
    <li>
      <Button appearance="subtle" className={styles.root} onClick={onChoose}>
        <span>
          {name}
          {where !== undefined && (
            <Text block size={200} weight="regular">
              {where}
            </Text>
          )}
        </span>
      </Button>
    </li>
  )
}

const useStyles = makeStyles({
  root: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
})
