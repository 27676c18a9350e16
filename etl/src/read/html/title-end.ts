/** The words that plans and the notices about them end in. */
export const titleEnd =
  /(?:通知|规划|纲要|方案|计划|意见|要点|报告|决定|办法|措施|批复|决议|公告)(?:[（(][^（）()]{1,20}[）)])?$/
