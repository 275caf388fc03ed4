import { useEffect, useState } from 'react'
import { call } from '../api'
import { errorWords } from '../errors/words'

/** Why a picture cannot be shown, in a sentence with what to do. */
export const usePictureTrouble = (attachmentId: string, isBroken: boolean) => {
  const [trouble, setTrouble] = useState('This picture cannot be shown.')
  useEffect(() => {
    if (!isBroken) return
    let isWanted = true
    void call('attachments.get', { attachmentId }).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setTrouble('This picture cannot be shown here. Save a copy and open it elsewhere.')
      else {
        const { what, safe, next } = errorWords(answer.error)
        setTrouble(`${what}. ${safe} ${next}`)
      }
    })
    return () => {
      isWanted = false
    }
  }, [attachmentId, isBroken])
  return trouble
}
