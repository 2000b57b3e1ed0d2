import { expect, it } from 'vitest';
import {
  listNotifications,
  type Notification,
  readNotifications,
} from '../../api/contract/notifications.ts';
import type { LeadId } from '../../domain/ids.ts';
import { rosa, staff } from './stage/company.ts';
import { isSeen, patient, setStage } from './stage/stage.ts';
import { aLeadView, at } from './stage/views.ts';

const stage = setStage();

const hot: Notification = {
  id: 'ntf_1',
  kind: 'hot_lead',
  leadId: 'lead_1' as LeadId,
  leadName: 'Cliente 1',
  data: {},
  readAt: null,
  createdAt: at(0),
};

function withNotifications(items: Notification[]) {
  stage.api.on(listNotifications, () => ({
    items,
    nextCursor: null,
    unreadCount: items.filter(({ readAt }) => readAt === null).length,
  }));
}

it('a hot lead that comes in while one works comes up at once and opens with one press', async () => {
  staff(stage.api, { leads: [aLeadView(1)], messages: new Map() }, 'senior');
  const page = await stage.open('/bandeja');
  await page.getByRole('button', { name: 'Notificaciones' }).waitFor();
  await page.getByRole('link', { name: /Cliente 1/ }).waitFor();
  withNotifications([hot]);
  const toast = page.getByText('Cliente 1 está listo para comprar. Atiéndelo ahora.');
  await expect
    .poll(() => {
      stage.api.announce({ kind: 'notification', userId: rosa.id });
      return toast.count();
    }, patient)
    .toBe(1);
  await isSeen(page.getByRole('button', { name: 'Notificaciones: 1 sin leer' }));
  await page.getByRole('button', { name: 'Abrir' }).click();
  await page.waitForURL('**/bandeja/lead_1');
});

it('what was there before is in the list, not in a toast, and is read when it is opened', async () => {
  staff(stage.api, { leads: [aLeadView(1)], messages: new Map() }, 'senior');
  withNotifications([hot]);
  stage.api.on(readNotifications, () => {
    withNotifications([{ ...hot, readAt: at(1) }]);
    return { unreadCount: 0 };
  });
  const page = await stage.open('/bandeja');
  await page.getByRole('button', { name: 'Notificaciones: 1 sin leer' }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Cliente 1/ })
    .click();
  await page.waitForURL('**/bandeja/lead_1');
  await isSeen(page.getByRole('button', { name: 'Notificaciones', exact: true }));
  expect(stage.api.bodies(readNotifications)).toEqual([{ ids: ['ntf_1'] }]);
});
