import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { writeRowsRequest, readRowsRequest } from '../platform/rows-request.ts';
import { readScope } from '../platform/scope.ts';
import type { ScopeSearch } from '../platform/scope.ts';
import { parseSearch, stringifySearch } from '../platform/search-params.ts';
import { readOrder, writeOrder } from '../ui/table-order.ts';
import { orMissing } from './missing-part.ts';
import { NotFoundPage, PageFailed } from './page-states.tsx';
import { readAccessLogSearch } from './routes/access-log-search.ts';
import { readAuditSearch } from './routes/audit-search.ts';
import { readBillingSearch } from './routes/billing-search.ts';
import { readAttendanceSearch } from './routes/attendance-search.ts';
import { readCofacSearch } from './routes/cofacilitation-search.ts';
import { readFlowSearch } from './routes/flow-search.ts';
import { readGoalsSearch } from './routes/goals-search.ts';
import { Shell } from './shell.tsx';

/** On every page: the rows that stand open behind a number, and the order of the table that the page is about. */
interface ShellSearch {
  rows?: string;
  order?: string;
}
type RawSearch = Record<string, unknown>;

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: (raw: RawSearch): ShellSearch => {
    const rows = readRowsRequest(raw['rows']);
    const order = writeOrder(readOrder(raw['order']));
    return {
      ...(rows === null ? {} : { rows: writeRowsRequest(rows) }),
      ...(order === undefined ? {} : { order }),
    };
  },
});

const readScopeSearch = (raw: RawSearch): ScopeSearch => readScope(raw);

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readScopeSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/home-page.tsx')), 'HomePage'),
});
const attendance = createRoute({
  getParentRoute: () => rootRoute,
  path: '/attendance',
  validateSearch: readAttendanceSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/attendance-page.tsx')), 'AttendancePage'),
});
const flow = createRoute({
  getParentRoute: () => rootRoute,
  path: '/flow',
  validateSearch: readFlowSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/flow-page.tsx')), 'FlowPage'),
});
const goals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals',
  validateSearch: readGoalsSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/goals-page.tsx')), 'GoalsPage'),
});
const cofac = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cofac',
  validateSearch: readCofacSearch,
  component: lazyRouteComponent(
    () => orMissing(import('./routes/cofacilitation-page.tsx')),
    'CofacilitationPage',
  ),
});
const groups = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups',
  validateSearch: readScopeSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/groups-page.tsx')), 'GroupsPage'),
});
const group = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$groupId',
  validateSearch: readScopeSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/group-page.tsx')), 'GroupPage'),
});
const members = createRoute({
  getParentRoute: () => rootRoute,
  path: '/members',
  validateSearch: readScopeSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/members-page.tsx')), 'MembersPage'),
});
const member = createRoute({
  getParentRoute: () => rootRoute,
  path: '/members/$memberId',
  component: lazyRouteComponent(() => orMissing(import('./routes/member-page.tsx')), 'MemberPage'),
});
const session = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => orMissing(import('./routes/session-page.tsx')), 'SessionPage'),
});

const document = createRoute({
  getParentRoute: () => rootRoute,
  path: '/document',
  component: lazyRouteComponent(() => orMissing(import('./routes/document-page.tsx')), 'DocumentPage'),
});
const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/audit-page.tsx')), 'AuditPage'),
});
const billing = createRoute({
  getParentRoute: () => rootRoute,
  path: '/billing',
  validateSearch: readBillingSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/billing-page.tsx')), 'BillingPage'),
});
const sitesAndStaff = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sites-and-staff',
  component: lazyRouteComponent(
    () => orMissing(import('./routes/sites-and-staff-page.tsx')),
    'SitesAndStaffPage',
  ),
});
const departure = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sites-and-staff/$staffId',
  component: lazyRouteComponent(() => orMissing(import('./routes/departure-page.tsx')), 'DeparturePage'),
});
const payers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/payers',
  component: lazyRouteComponent(() => orMissing(import('./routes/payers-page.tsx')), 'PayersPage'),
});
const newSample = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/samples/new',
  component: lazyRouteComponent(() => orMissing(import('./routes/new-sample-page.tsx')), 'NewSamplePage'),
});
const sample = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/samples/$sampleId',
  component: lazyRouteComponent(() => orMissing(import('./routes/sample-page.tsx')), 'SamplePage'),
});
const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit/samples/$sampleId/$noteId',
  component: lazyRouteComponent(() => orMissing(import('./routes/review-page.tsx')), 'ReviewPage'),
});
const admin = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  component: lazyRouteComponent(() => orMissing(import('./routes/admin-page.tsx')), 'AdminPage'),
});
const practice = createRoute({
  getParentRoute: () => rootRoute,
  path: '/practice',
  component: lazyRouteComponent(() => orMissing(import('./routes/practice-page.tsx')), 'PracticePage'),
});
const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => orMissing(import('./routes/account-page.tsx')), 'AccountPage'),
});
const emergency = createRoute({
  getParentRoute: () => rootRoute,
  path: '/emergency',
  component: lazyRouteComponent(() => orMissing(import('./routes/emergency-page.tsx')), 'EmergencyPage'),
});
const accessLog = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access-log',
  validateSearch: readAccessLogSearch,
  component: lazyRouteComponent(() => orMissing(import('./routes/access-log-page.tsx')), 'AccessLogPage'),
});
const followUps = createRoute({
  getParentRoute: () => rootRoute,
  path: '/follow-ups',
  component: lazyRouteComponent(() => orMissing(import('./routes/follow-ups-page.tsx')), 'FollowUpsPage'),
});
const amendments = createRoute({
  getParentRoute: () => rootRoute,
  path: '/amendments',
  component: lazyRouteComponent(() => orMissing(import('./routes/amendments-page.tsx')), 'AmendmentsPage'),
});
const workspace = createRoute({
  getParentRoute: () => rootRoute,
  path: '/document/$sessionId',
  component: lazyRouteComponent(() => orMissing(import('./routes/workspace-page.tsx')), 'WorkspacePage'),
});

const ownNotes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/document/$sessionId/own-notes',
  component: lazyRouteComponent(() => orMissing(import('./routes/own-notes-page.tsx')), 'OwnNotesPage'),
});

const routeTree = rootRoute.addChildren([
  home,
  attendance,
  flow,
  goals,
  cofac,
  groups,
  group,
  members,
  member,
  session,
  document,
  followUps,
  amendments,
  workspace,
  ownNotes,
  audit,
  newSample,
  sample,
  review,
  billing,
  sitesAndStaff,
  departure,
  payers,
  admin,
  practice,
  account,
  emergency,
  accessLog,
]);

/** Addresses hold every filter, flat and readable, and never a name. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
