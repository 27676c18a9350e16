import { DocumentLink } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import { AskError, known } from '../../shared/ask.js'
import type { Opened, Page, Visit } from '../../shared/page.js'
import { DeskForm } from './form.js'
import { WITHDRAWN } from './saved.js'
import { type Came, saidIn } from './tried.js'
import { DeskWithdrawDocument, ForeseeWithdrawalDocument, WithdrawDocument } from './withdraw.generated.js'
import words from './words.json' with { type: 'json' }

/** A document that holds no more: what would follow, and the form that takes it out. /desk/withdraw/{id} */
export const deskWithdraw: Page = {
  path: '/desk/withdraw/:id',
  open: (visit) => shown(visit, null),
  send: async (visit, form) => {
    const { ask, context, part } = visit
    const entered = saidIn(form)
    const document = part('id')
    try {
      if (form.get('do') !== 'save') {
        const { foreseeWithdrawal } = await ask(ForeseeWithdrawalDocument, { document })
        return await shown(visit, { entered, foresight: foreseeWithdrawal })
      }
      const { why, by, expected } = entered
      await ask(WithdrawDocument, { document, why, by: by || null, expected: expected || null })
      return { elsewhere: context.link('/desk', { saved: WITHDRAWN }) }
    } catch (error) {
      if (error instanceof AskError) return shown(visit, { entered, error })
      throw error
    }
  },
}

async function shown({ ask, context, part, holder }: Visit, came: Came | null): Promise<Opened | null> {
  const document = (await known(ask(DeskWithdrawDocument, { id: part('id') })))?.document
  if (!document || document.status === 'REFERENCED') return null
  const { say, number, link } = context
  const { title: name, targets, observations, citing, sources, sha256 } = document
  const title = say(words.withdrawTitle)
  const counts = { goals: number(targets.totalCount), results: number(observations.totalCount) }
  const seen = came ?? { entered: { why: '', by: '', expected: sha256 ?? '' } }
  return {
    title: `${title} · ${name}`,
    body: (
      <>
        <h1>{title}</h1>
        <p>
          <DocumentLink context={context} document={document} /> {context.name(document.region)}
        </p>
        <p>
          {say(words.withdrawHolds, counts)}{' '}
          {citing.documents > 0 ? say(words.staysCited, { n: number(citing.documents) }) : say(words.goesWhole)}
        </p>
        <p class="notes">
          {say(words.withdrawNote, { files: context.list([...new Set(sources.map(({ fileName }) => fileName))]) })}
        </p>
        <DeskForm
          context={context}
          holder={holder}
          came={seen}
          own={name}
          action={step('/desk/withdraw', document.id)}
          save={say(words.withdraw)}
        />
        <p>
          <a href={link('/desk')}>{say(words.toDesk)}</a>
        </p>
      </>
    ),
  }
}
