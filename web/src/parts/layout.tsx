import type { ComponentChildren } from 'preact'
import common from '../shared/common.json' with { type: 'json' }
import type { Context } from '../shared/page.js'
import { SearchBox } from './search-box.js'

export { Language } from './search-box.js'

interface HtmlProps {
  context: Context
  title: string
  description: string
  modules: readonly string[]
  head: ComponentChildren
  children: ComponentChildren
}

/** The whole of a page: head, navigation, content, foot. */
export function Html({ context, title, description, modules, head, children }: HtmlProps) {
  const { say, language, here, url, asset } = context
  const canonical = `${url.origin}${here({ lang: language })}`
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${say(common.brand)}`}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={canonical} />
        <link rel="alternate" hreflang="zh" href={`${url.origin}${here({ lang: 'zh' })}`} />
        <link rel="alternate" hreflang="en" href={`${url.origin}${here({ lang: 'en' })}`} />
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('style.css')} />
        {['common.js', ...modules].map((name) => (
          <script type="module" src={asset(name)} key={name} />
        ))}
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          {say(common.skip)}
        </a>
        <Head context={context} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

const PLACES = ['align', 'findings', 'wanted', 'desk', 'data'] as const

function Head({ context }: { context: Context }) {
  const { say, link, path, language, here, url } = context
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <header class="head">
      <a class="brand" href={link('/')}>
        {say(common.brand)}
      </a>
      <nav aria-label={say(common.menu)}>
        {PLACES.map((name) => (
          <a href={link(`/${name}`)} aria-current={url.pathname === `/${name}` ? 'page' : undefined} key={name}>
            {say(common[name])}
          </a>
        ))}
        <a href={path('/graphql')}>{say(common.query)}</a>
      </nav>
      {/* The first page has its own, larger one. */}
      {url.pathname !== '/' && <SearchBox context={context} />}
      <a class="language" href={here({ lang: other })} lang={other === 'zh' ? 'zh-CN' : 'en'} hreflang={other}>
        {say(common.otherLanguage)}
      </a>
    </header>
  )
}
