import type { AppState } from '../../shared/contract/requests'
import { pageCommands } from '../navigation/page-commands'
import { useCommands } from '../practice/use-commands'
import { goBack } from '../route'
import { text } from '../text/text'
import icon from '../../resources/icons/piano-coach.svg'
import { TopLine } from '../ui/TopLine'
import '../ui/page.css'
import './settings.css'

export function AboutScreen({ app: { version } }: { readonly app: AppState }) {
  useCommands({ ...pageCommands, back: goBack })
  return (
    <div className="screen">
      <TopLine title={text.about.title} onBack={goBack} />
      <main className="page" tabIndex={0}>
        <div className="about__words">
          <img src={icon} alt="" className="about__icon" />
          <p className="about__name">{text.about.version(version)}</p>
          <p>{text.about.promise}</p>
          <p>{text.about.privacy}</p>
          <p>{text.about.licence}</p>
          <h2>{text.about.credits}</h2>
          <table className="credits">
            <tbody>
              {text.about.creditList.map(({ what, who, licence }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>{who}</td>
                  <td>{licence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </main>
    </div>
  )
}
