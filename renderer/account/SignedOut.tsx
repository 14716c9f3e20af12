import type { AccountState } from '../../shared/contract/account'
import { text } from '../text/text'
import { Disclosure } from '../ui/Disclosure'
import { Entry } from './Entry'
import { ProjectForm } from './ProjectForm'

const { why, project: words } = text.account

/** What an account is for, beside the way in. Without a cloud to sign in to, how to connect one stands there. */
export function SignedOut({ account }: { readonly account: AccountState }) {
  const { project } = account
  return (
    <div className="account">
      <section className="account__why">
        <h2 className="account__promise">{why.title}</h2>
        <p>{why.without}</p>
        <p>{why.adds}</p>
        <h3>{why.sentTitle}</h3>
        <ul className="account__sent">
          {why.sent.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        <p>{why.notSent}</p>
        {project && (
          <Disclosure title={words.title}>
            <p>{project.isOwn ? words.own(project.url) : words.ours}</p>
            <p className="page__means">{words.means}</p>
            <ProjectForm project={project} />
          </Disclosure>
        )}
      </section>
      {project ? (
        <Entry sessions={account.anonymousSessions} />
      ) : (
        <section className="account__card" aria-labelledby="project-title">
          <h2 id="project-title">{words.title}</h2>
          <p>{words.none}</p>
          <p>{words.noneHow}</p>
          <ProjectForm project={null} />
        </section>
      )}
    </div>
  )
}
