import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { appText as text } from '../text/app.en.ts'
import { otherPages } from './pages.ts'
import { leaveExample, signOut, useSession } from './session.ts'

/** Which business is shown, the other pages, the appearance, and the way out. */
export function OrganizationMenu({ org }: { readonly org: string }) {
  const { data: session } = useSession()
  const organizations = session?.organizations ?? []
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const current = organizations.find(({ id }) => id === org)
  const go = (to: (typeof otherPages)[number]['to'] | '/start'): void => void navigate({ to, params: { org } })
  const leave = async (how: () => Promise<void>): Promise<void> => {
    await how()
    queries.clear()
    await navigate({ to: '/' })
  }
  return (
    <Menu position="bottom-end" width={280} transitionProps={{ duration: 0 }} withinPortal={false}>
      <Menu.Target>
        <button type="button" className="button small">
          {shorten(current?.name ?? text.organizations)} <span aria-hidden="true">▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {organizations.length > 1 && <Menu.Label>{text.organizations}</Menu.Label>}
        {organizations.length > 1 &&
          organizations.map(({ id, name }) => (
            <Menu.Item
              key={id}
              aria-current={id === org}
              onClick={() => void navigate({ to: '/o/$org/today', params: { org: id } })}
            >
              {id === org ? `✓ ${name}` : name}
            </Menu.Item>
          ))}
        {organizations.length > 1 && <Menu.Divider />}
        {otherPages.map(({ to, title }) => (
          <Menu.Item key={to} onClick={() => go(to)}>
            {title}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => go('/start')}>{text.anotherBusiness}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{text.appearance}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((scheme) => (
          <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
            {colorScheme === scheme ? `✓ ${text[scheme]}` : text[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {current?.isExample ? (
          <Menu.Item onClick={() => void leave(() => leaveExample(org))}>{text.leaveExample}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => void leave(signOut)}>{text.signOut}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function shorten(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name
}
