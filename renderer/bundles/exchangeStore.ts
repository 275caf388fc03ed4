import { create } from 'zustand'

/** Whether an exchange is on its way, whoever began it, and whether somebody has had enough of it. */
export const useExchangeStore = create<{ isExchanging: boolean; isStopping: boolean }>(() => ({
  isExchanging: false,
  isStopping: false,
}))
