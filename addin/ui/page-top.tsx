import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { Refreshed, type RefreshedProps } from './notices/refreshed.tsx'

export interface PageTopProps {
  readonly title: string
  /** What the page shows. */
  readonly query: RefreshedProps['query']
  /** Left out of a page that seldom changes, until it could not be asked again. */
  readonly isAgeShown?: boolean
}

/** A page's name, and how old what stands below it is. */
export function PageTop({ title, query, isAgeShown = true }: PageTopProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.root, isAgeShown && styles.apart)}>
      <h1 className={styles.title}>{title}</h1>
      {query.dataUpdatedAt > 0 && <Refreshed query={query} isShownWhenWell={isAgeShown} />}
    </div>
  )
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  apart: { justifyContent: 'space-between' },
  title: { margin: 0, ...typographyStyles.subtitle1 },
})
