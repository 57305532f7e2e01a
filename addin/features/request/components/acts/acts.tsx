import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestView } from '../../../../../shared/contract/requests.ts'
import { useCommand } from '../../../../app/requests/commands.ts'
import { Said } from '../../../../ui/acts/said.tsx'
import { Failure } from '../../../../ui/notices/failure.tsx'
import { useReader } from '../../../../ui/reader.ts'
import { Section } from '../../../../ui/section.tsx'
import { actsOf, type Act } from '../../acts.ts'
import { ActBar } from './act-bar.tsx'
import { ActInHand } from './act-in-hand.tsx'

/** What one can do to the request from here. The act that is chosen opens in this place, and what was recorded is said here. */
export function Acts({ request }: { request: RequestView }) {
  const { t } = useTranslation('acts')
  const { read } = useReader()
  const resuming = useCommand(request.reference)
  const [doing, setDoing] = useState<Exclude<Act, 'resume'>>()
  const [left, setLeft] = useState<Act>()
  const [said, setSaid] = useState<string>()
  const offered = actsOf(request)
  const isNothing = offered.first === undefined && offered.others.length === 0

  const start = (act: Act) => {
    setSaid(undefined)
    setLeft(undefined)
    if (act === 'resume') resuming.mutate({ type: 'resume' }, { onSuccess: () => setSaid(t('resume.done')) })
    else setDoing(act)
  }
  const done = (sentence: string) => {
    setDoing(undefined)
    setLeft(undefined)
    setSaid(sentence)
  }
  const leave = () => {
    setLeft(doing)
    setDoing(undefined)
  }

  if (doing !== undefined) return <ActInHand request={request} act={doing} onDone={done} onLeave={leave} />
  if (isNothing && said === undefined && request.comesNext === undefined) return undefined
  return (
    <Section heading={t('heading')}>
      {said !== undefined && (
        <Said key={said}>
          <Text weight="semibold">{said}</Text>
        </Said>
      )}
      {request.comesNext && <Text block>{read(request.comesNext.what)}</Text>}
      {resuming.isError && <Failure error={resuming.error} what={t('act.failed', { ns: 'common' })} />}
      <ActBar offered={offered} left={left} isResuming={resuming.isPending} onStart={start} />
    </Section>
  )
}
