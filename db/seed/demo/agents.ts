import type { UserId } from '../../../domain/ids.ts';
import type { Role } from '../../../domain/lead.ts';
import type { Db } from '../../connect.ts';
import { hashPassword } from '../../password.ts';
import { localPassword, seedLocalUsers } from '../users.ts';

interface DemoAgent {
  id: UserId;
  name: string;
  role: Role;
  presence: 'available' | 'busy' | 'away';
}

const team: DemoAgent[] = [
  { id: 'user_demoandrea', name: 'Andrea Villanueva Soto', role: 'senior', presence: 'available' },
  { id: 'user_demojorge', name: 'Jorge Luis Cárdenas', role: 'senior', presence: 'busy' },
  { id: 'user_demoyuriko', name: 'Yuriko Tanaka Ramos', role: 'junior', presence: 'available' },
  { id: 'user_demobrayan', name: 'Brayan Condori Apaza', role: 'junior', presence: 'away' },
  { id: 'user_demopatricia', name: 'Patricia Espinoza Lazo', role: 'supervisor', presence: 'away' },
];

/** Who sells in the demo, with their share of the conversations. */
export const demoSeniors: UserId[] = ['user_senior', 'user_demoandrea', 'user_demojorge'];
export const demoJuniors: UserId[] = ['user_junior', 'user_demoyuriko', 'user_demobrayan'];

/** The rest of the team, besides one person a role. */
export async function seedDemoAgents(db: Db): Promise<void> {
  await seedLocalUsers(db);
  const passwordHash = await hashPassword(localPassword);
  await db
    .insertInto('user')
    .values(
      team.map((agent) => ({
        ...agent,
        email: `${agent.id.replace('user_demo', '')}@timbre.local`,
        passwordHash,
      })),
    )
    .onConflict((same) => same.doNothing())
    .execute();
}
