import { mergeClasses } from '@fluentui/react-components'
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, type Action } from 'adaptivecards'
import { useEffect, useEffectEvent, useRef } from 'react'
import { cardMarkdown } from './card-markdown.ts'
import { useCardStyles } from './card-styles.ts'
import { hostConfig } from './host-config.ts'

export interface Press {
  verb: string
  data: unknown
}

export interface AdaptiveCardViewProps {
  card: Record<string, unknown>
  isBusy: boolean
  onPress: (press: Press) => void
  onOpenLink: (address: string) => void
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text)
  result.didProcess = true
}

/** Renders an Adaptive Card with Microsoft's own renderer, in the colours of the theme. */
export function AdaptiveCardView({ card, isBusy, onPress, onOpenLink }: AdaptiveCardViewProps) {
  const styles = useCardStyles()
  const place = useRef<HTMLDivElement>(null)

  const act = useEffectEvent((action: Action) => {
    if (action instanceof ExecuteAction && !isBusy) onPress({ verb: action.verb, data: action.data ?? {} })
    if (action instanceof OpenUrlAction && action.url !== undefined) onOpenLink(action.url)
  })

  // The messages are fetched anew each second; only other content is drawn again, so that an input keeps its text.
  const content = JSON.stringify(card)
  useEffect(() => {
    const view = new AdaptiveCard()
    view.hostConfig = new HostConfig(hostConfig)
    view.onExecuteAction = (action) => act(action)
    view.parse(JSON.parse(content))
    const rendered = view.render()
    place.current?.replaceChildren(...(rendered === undefined ? [] : [rendered]))
  }, [content])

  return <div ref={place} className={mergeClasses(styles.card, isBusy && styles.busy)} />
}
