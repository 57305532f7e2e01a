import { Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { outlookOf, teamsOf } from './person-row.tsx'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: '1.4em', display: 'grid', gap: tokens.spacingVerticalXS },
})

/** The story worth playing first, one door per step. */
export function SuggestedPath() {
  const styles = useStyles()
  return (
    <section className={styles.box} aria-labelledby="path">
      <Subtitle2 as="h2" id="path" className={styles.title}>
        Prøv historien
      </Subtitle2>
      <ol className={styles.steps}>
        <Step>
          <Door to={outlookOf('lone-leder')}>Åbn Lones Outlook</Door>, læs mailen fra Mads, og tryk på Hurtigspor. Vælg
          en tid, og send.
        </Step>
        <Step>
          <Door to={teamsOf('karen-konsulent')}>Åbn Karens Teams</Door>. Kortet er kommet. Tryk, når hun har talt med
          Mads. Mødet står i <Door to={outlookOf('karen-konsulent')}>Karens kalender</Door>.
        </Step>
        <Step>
          <Door to={teamsOf('hanne-hr')}>Åbn Hannes Teams</Door>, og se henvendelsen i fanen Hurtigspor.
        </Step>
        <Step>
          Flyt uret i bjælken øverst forbi en frist, og se, hvem der får besked. Koordinatoren er{' '}
          <Door to={teamsOf('kirsten-koordinator')}>Kirsten</Door>.
        </Step>
        <Step>
          Sæt Hjørrings model i kraft under Modeller i <Door to={teamsOf('hanne-hr')}>Hannes Hurtigspor</Door>, og flyt
          uret et par minutter. <Door to={teamsOf('lone-leder')}>Lone</Door> får besked om en medarbejder, der har været
          væk i en uge, og knappen åbner formularen.
        </Step>
      </ol>
    </section>
  )
}

function Step({ children }: { children: ReactNode }) {
  return (
    <li>
      <Text>{children}</Text>
    </li>
  )
}

function Door({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} inline>
      {children}
    </Link>
  )
}
