/** Why it is in the plan: a rule with its numbers, said by the window. */
export type PlanReason =
  /** It went wrong lately, and comes back the next day. */
  | { readonly rule: 'weak'; readonly daysAgo: number }
  /** It went well, and is tested again before it is forgotten. */
  | { readonly rule: 'dueAgain'; readonly daysAgo: number; readonly recallPercent: number }
  | { readonly rule: 'nextLesson'; readonly lessonTitle: string }
  /** A lesson that was passed, and lacks stars. */
  | { readonly rule: 'moreStars'; readonly lessonTitle: string; readonly stars: number }
  | { readonly rule: 'warmUp' }
  | { readonly rule: 'technique'; readonly daysAgo: number | null }
  | { readonly rule: 'reading' }
  /** A piece under way, or one that is kept alive. */
  | { readonly rule: 'goOn'; readonly daysAgo: number }
  | { readonly rule: 'hardestLast' }
