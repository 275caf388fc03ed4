import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { datesWords } from './dateWords'

/** Whose visit it is, of what kind, and when. */
export const whereWords = (visit: Visit, pack: FrameworkPack) =>
  [visit.authority.shortName || visit.authority.name, pack.short, datesWords(visit.dates)].join(' · ')
