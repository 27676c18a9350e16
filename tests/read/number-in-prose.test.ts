import { isNumberInProse } from '../../etl/src/read/txt/number-in-prose.js'

const at = (...lines: string[]) => lines.findIndex((line) => /^\s*\d+\s*$/.test(line))

test.each([
  [
    'a sentence that a page break cuts',
    [
      '实施骨干水源工程80座，加强灌区配套改造，新增供水能力12',
      '5',
      '亿立方米，到2025年全省水利工程设计供水能力稳步提高',
    ],
  ],
  [
    'with blank lines around',
    [
      '持续优化就业结构，到2025年城镇新增就业人数达到20',
      '',
      '14',
      '',
      '万人，不断完善公共就业服务体系，提升就业质量和技能水平',
    ],
  ],
])('%s: the number is a folio', (_what, lines) => expect(isNumberInProse(lines, at(...lines))).toBe(true))

test.each([
  [
    'the number of a task between two tasks',
    [
      '健全就业公共服务体系，开展就业援助，落实各项政策措施',
      '4',
      '完善创业扶持政策，建设创业孵化基地，落实担保贷款政策',
    ],
  ],
  ['cells of a table', ['城镇新增就业人数', '12', '万人']],
  [
    'after a sentence',
    ['持续优化就业结构，不断完善公共就业服务体系。', '5', '到2025年全省水利工程设计供水能力稳步提高，保障有力'],
  ],
  [
    'a row of a table above',
    ['1 城镇新增就业人数 万人 12.85 [60] 预期性 就业处', '2', '城镇调查失业率控制在合理区间以内的各项措施要求'],
  ],
  [
    'a number with its unit',
    [
      '实施骨干水源工程80座，加强灌区配套改造，新增供水能力',
      '12亿立方米',
      '到2025年全省水利工程设计供水能力稳步提高，保障有力',
    ],
  ],
])('%s: the number is text', (_what, lines) => expect(isNumberInProse(lines, Math.max(at(...lines), 1))).toBe(false))
