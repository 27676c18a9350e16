/** Names of growth: 全员劳动生产率增速, 地区生产总值年均增长, 居民收入增幅. */
const growthName = /(?:增速|增幅|增长率|增长|降幅|下降率|年均下降)(?:[（(].*[）)])?$|增速高于|增长高于/

export const isGrowth = (name: string) => growthName.test(name)

/** Names of a flow, that adds up over time: 新增就业, 培训人次, 招生人数. */
const flowName =
  /新增|净增|^增加|新入规|新入库|新落户|新晋级|新注册|新登记|新签约|转移就业|培训|人次|招生|招聘|招收|引进|发放|服务量|追讨|查处|办理|投资(?:额|金额)|实现就业|带动就业|帮扶|脱贫|鉴定|造林|植树|扩种|加装|搬迁|流转|撬动|新开工|新建|新改建|改造|再就业|惠及|恢复|筛查|体检|(?:人员|青年|劳动力|毕业生|军人)就业$|扶持创业|摘帽|出列|销号|全部退出|退出贫困|(?:开工|竣工|投产|投运|达产|完工)$/

export const isFlow = (name: string) => flowName.test(name)
