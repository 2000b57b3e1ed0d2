import { frame } from '../../copy/common.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export const Component = () => <PageHeader title={frame.sales} />;
