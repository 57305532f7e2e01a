import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A part that is fetched when it is first drawn, or when `load` began to. */
export function later<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }))
}
