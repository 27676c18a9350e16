import { testProse } from './prose-cases.js'

describe('a bracket keeps its time and place to itself', () => {
  testProse([
    [
      'the base of a goal',
      '到2025年，失业保险参保率达到95%（2020年为91%），工伤保险参保人数达到31万人。',
      [
        '失业保险参保率: 95 %, EQ, POINT, CURRENT 2025',
        '失业保险参保率: 91 %, EQ, POINT, ACTUAL 2020',
        '工伤保险参保人数: 31 万人, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'two bases, then another sentence',
      '湿地保护率达到55%（2019年，52%；2016年，48%）。森林蓄积量达到8900万立方米。',
      [
        '湿地保护率: 55 %, EQ, POINT, CURRENT 2025',
        '湿地保护率: 52 %, EQ, POINT, ACTUAL 2019',
        '湿地保护率: 48 %, EQ, POINT, ACTUAL 2016',
        '森林蓄积量: 8900 万立方米, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'but a time without a bracket lasts',
      '2020年养老床位达到2.1万张，护理型床位占比达到48%。',
      ['养老床位: 2.1 万张, EQ, POINT, ACTUAL 2020', '护理型床位占比: 48 %, EQ, POINT, ACTUAL 2020'],
    ],
  ])
})

describe('years in a list, one for each amount', () => {
  testProse([
    [
      'in a clause of their own',
      '到2023年、2025年，社区健身设施覆盖率分别达到60%、80%，人均体育场地面积分别达到2.1平方米、2.4平方米。',
      [
        '社区健身设施覆盖率: 60 %, EQ, POINT, CURRENT 2023',
        '社区健身设施覆盖率: 80 %, EQ, POINT, CURRENT 2025',
        '人均体育场地面积: 2.1 平方米, EQ, POINT, CURRENT 2023',
        '人均体育场地面积: 2.4 平方米, EQ, POINT, CURRENT 2025',
      ],
    ],
    [
      'joined by 和, of the ends of years',
      '到2022年底和2024年底，公交专用道里程分别达到310公里和420公里。',
      ['公交专用道里程: 310 公里, EQ, POINT, CURRENT 2022', '公交专用道里程: 420 公里, EQ, POINT, CURRENT 2024'],
    ],
    [
      'but not the amounts of several things in one year',
      '到2025年，城市、农村供水普及率分别达到99%、92%。',
      ['城市供水普及率: 99 %, EQ, POINT, CURRENT 2025', '农村供水普及率: 92 %, EQ, POINT, CURRENT 2025'],
    ],
  ])
})
