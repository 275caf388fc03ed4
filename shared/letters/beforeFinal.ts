import type { Judgement } from '../findings/finding'
import { gradeProblems, limitProblems } from '../findings/gradeProblems'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { isAnswered } from './accuracyComment'
import type { AccuracyAnswer } from './accuracyComment'
import type { Issue } from './issue'
import { isOpenComment } from './letterComment'
import type { LetterComment } from './letterComment'
import type { FinalQuestion } from './stages'

/** What is looked at before a text is final. */
export type BeforeFinal = {
  readonly judgements: readonly Judgement[]
  readonly pack: FrameworkPack
  /** Ids of the passages that are in the notes. */
  readonly standing: ReadonlySet<string>
  readonly issues: readonly Issue[]
  readonly comments: readonly Pick<LetterComment, 'resolvedAt'>[]
  readonly accuracy: readonly AccuracyAnswer[]
}

/**
 * What stands against a final text: grades that may not go out, and comments of the authority without an answer. What
 * the checks found and what colleagues said is asked about, and left to whoever decides.
 */
export const beforeFinal = (looked: BeforeFinal): readonly FinalQuestion[] => {
  const { judgements, pack, standing, issues, comments, accuracy } = looked
  const grades = [
    ...judgements.flatMap((judgement) => gradeProblems(judgement, pack, standing)),
    ...limitProblems(judgements, pack),
  ].filter(({ effect }) => effect === 'block')
  // What somebody lets stand, for a reason, is settled.
  const open = issues.filter(({ accepted }) => accepted === undefined)
  return [
    ...grades.map(({ message }): FinalQuestion => ({ effect: 'block', about: 'grade', count: 1, message })),
    ...counted('block', 'accuracy', accuracy.filter((answer) => !isAnswered(answer)).length),
    ...counted('ask', 'errors', open.filter(({ severity }) => severity === 'error').length),
    ...counted('ask', 'warnings', open.filter(({ severity }) => severity === 'warning').length),
    ...counted('ask', 'comments', comments.filter(isOpenComment).length),
  ]
}

const counted = (
  effect: FinalQuestion['effect'],
  about: FinalQuestion['about'],
  count: number,
): readonly FinalQuestion[] => (count === 0 ? [] : [{ effect, about, count, message: '' }])

/** Each in a sentence. */
export const questionWords = ({ about, count, message }: FinalQuestion): string => {
  const many = count !== 1
  switch (about) {
    case 'grade':
      return `Grades: ${message}`
    case 'accuracy':
      return `${count} ${many ? 'comments' : 'comment'} of the authority ${many ? 'have' : 'has'} no answer yet.`
    case 'errors':
      return `${count} ${many ? 'checks' : 'check'} to settle ${many ? 'are' : 'is'} still open.`
    case 'warnings':
      return `${count} ${many ? 'checks ask' : 'check asks'} to look again.`
    case 'comments':
      return `${count} ${many ? 'comments' : 'comment'} on paragraphs ${many ? 'are' : 'is'} not resolved.`
  }
}
