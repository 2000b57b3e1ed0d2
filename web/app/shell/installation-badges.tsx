import { FastForward, FlaskConical } from 'lucide-react';
import { frame, vendorNames } from '../../copy/common.ts';
import { useMe } from '../../lib/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';

/** Says that a vendor is simulated, or that the business clock runs fast: nobody should take a rehearsal for the real thing. */
export function InstallationBadges() {
  const { simulatedVendors, timeScale } = useMe().installation;
  const vendors = simulatedVendors.map((vendor) => vendorNames[vendor] ?? vendor).join(', ');
  const scale = timeScale.toLocaleString('es-PE');
  return (
    <>
      {timeScale !== 1 && (
        <Tooltip text={frame.fastClockDetail(scale)} side="bottom">
          <button type="button" className="rounded-xs max-sm:hidden">
            <Badge tone="accent">
              <FastForward aria-hidden />
              {frame.fastClock(scale)}
            </Badge>
          </button>
        </Tooltip>
      )}
      {simulatedVendors.length > 0 && (
        <Tooltip text={frame.simulatedDetail(vendors)} side="bottom">
          <button type="button" className="rounded-xs">
            <Badge tone="warning">
              <FlaskConical aria-hidden />
              {frame.simulated}
            </Badge>
          </button>
        </Tooltip>
      )}
    </>
  );
}
