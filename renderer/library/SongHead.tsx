import { ChevronDown, ChevronUp } from 'lucide-react'
import { text } from '../text/text'
import type { Arrangement, SongOrder } from './arrange-songs'

interface SongHeadProps {
  readonly arrangement: Arrangement
  readonly onArrange: (next: Arrangement) => void
}

interface Column {
  /** What one may order it by; the title's column also holds the composer. */
  readonly orders: readonly SongOrder[]
  readonly look?: string
}

const columns: readonly Column[] = [
  { orders: ['title', 'composer'] },
  { orders: ['difficulty'] },
  { orders: ['key'], look: 'song__key' },
  { orders: ['metre'], look: 'songs__number song__metre' },
  { orders: ['bars'], look: 'songs__number song__bars' },
  { orders: ['mastery'] },
  { orders: ['lastPractised'] },
  { orders: ['bestAccuracy'], look: 'songs__number' },
]

/** What one looks for first is the most: the newest, the best, the most mastered. */
const FROM_THE_TOP: readonly SongOrder[] = ['mastery', 'lastPractised', 'bestAccuracy']

export function SongHead({ arrangement, onArrange }: SongHeadProps) {
  const orderBy = (order: SongOrder) => {
    const isDescending = arrangement.order === order ? !arrangement.isDescending : FROM_THE_TOP.includes(order)
    onArrange({ ...arrangement, order, isDescending })
  }
  return (
    <thead>
      <tr>
        <td className="song__cover" />
        {columns.map(({ orders, look }) => (
          <th key={orders[0]} scope="col" aria-sort={sortOf(orders, arrangement)} className={look}>
            {orders.map((order) => (
              <button
                key={order}
                type="button"
                className="songs__order"
                data-is-current={order === arrangement.order || undefined}
                onClick={() => orderBy(order)}
              >
                {text.library.columns[order]}
                <span className="songs__arrow">{order === arrangement.order && arrowOf(arrangement)}</span>
              </button>
            ))}
          </th>
        ))}
        <th scope="col">
          <span className="unseen">{text.library.columns.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

function sortOf(orders: readonly SongOrder[], { order, isDescending }: Arrangement) {
  if (!orders.includes(order)) return undefined
  return isDescending ? 'descending' : 'ascending'
}

function arrowOf({ isDescending }: Arrangement) {
  return isDescending ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />
}
