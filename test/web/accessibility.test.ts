import { describe, expect, it } from 'vitest';
import { staff } from './stage/company.ts';
import { seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView, aMessageView } from './stage/views.ts';

const stage = setStage();

function aDay() {
  const lead = aLeadView(1, {
    classification: 'HOT',
    score: 85,
    unreadCount: 2,
    windowClosesAt: new Date(Date.now() + 3_600_000).toISOString(),
    waitingFor: [
      { id: 'reminder', kind: 'reminder', dueAt: '2030-01-15T15:00:00Z', reason: 'will_think' },
    ],
  });
  const messages = [
    aMessageView(1),
    aMessageView(2, { author: 'bot', direction: 'outbound', status: 'delivered' }),
    aMessageView(3, { author: 'agent', direction: 'outbound', status: 'failed' }),
    aMessageView(4, { deletedAt: lead.createdAt }),
  ];
  const others = [aLeadView(2, { classification: 'WARM' }), aLeadView(3)];
  return { leads: [lead, ...others], messages: new Map([[lead.id, messages]]) };
}

describe.each([false, true])('axe finds nothing serious (dark: %s)', (dark) => {
  it('at the door', async () => {
    staff(stage.api, aDay());
    const page = await stage.open('/entrar', { dark });
    await page.getByText('Cuentas de demostración').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });

  it('in the inbox with a conversation, its menus and its dialogs', async () => {
    staff(stage.api, aDay(), 'supervisor');
    const page = await stage.open('/bandeja/lead_1', { dark });
    await page.getByText('Mensaje 3').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cerrar venta' }).click();
    await page.getByRole('dialog', { name: 'Cerrar venta' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filtros' }).click();
    await page.getByRole('menu').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });

  it('on a phone', async () => {
    staff(stage.api, aDay(), 'senior');
    const page = await stage.open('/bandeja/lead_1', { dark, width: 390 });
    await page.getByText('Mensaje 3').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
