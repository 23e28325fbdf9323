import { selfPay, type Payer, type PayerId } from '../billing/index.ts';
import type { Client, ClientId, Diagnosis, PrimaryTherapist } from '../clients/index.ts';
import type { Organization, Site, SiteId } from '../sites/index.ts';
import { practiceRoles, type StaffId, type StaffMember } from '../staff/index.ts';
import { keyOf, may, must, type FolderFile } from './folder-file.ts';

export const organizationFile: FolderFile<Organization> = {
  name: 'organization.csv',
  columns: [must('name'), must('time_zone')],
  ownId: null,
  key: () => 'organization',
  read: (row) => ({ name: row.text('name'), timeZone: row.timeZone('time_zone') }),
  write: (organization) => [organization.name, organization.timeZone],
};

export const sitesFile: FolderFile<Site> = {
  name: 'sites.csv',
  columns: [must('site_id'), must('name'), must('time_zone')],
  ownId: 'site_id',
  key: (site) => site.id,
  read: (row, known) => {
    const id = row.id('site_id') as SiteId;
    const name = row.text('name');
    const timeZone = row.timeZone('time_zone');
    known.siteZones.set(id, row.hasProblem() ? null : timeZone);
    return { id, name, timeZone };
  },
  write: (site) => [site.id, site.name, site.timeZone],
};

export const payersFile: FolderFile<Payer> = {
  name: 'payers.csv',
  columns: [must('payer_id'), must('name'), must('profile'), must('individual_billing')],
  ownId: 'payer_id',
  key: (payer) => payer.id,
  read: (row, known) => {
    const profile = row.text('profile');
    if (profile !== '' && profile !== selfPay && !known.profileKeys.has(profile)) {
      row.problem('profile', `no such payer profile; known are ${[...known.profileKeys].join(', ')}`);
    }
    return {
      id: row.id('payer_id') as PayerId,
      name: row.text('name'),
      profile,
      individualBilling: row.trueOrFalse('individual_billing'),
    };
  },
  write: (payer) => [payer.id, payer.name, payer.profile, String(payer.individualBilling)],
};

export const staffFile: FolderFile<StaffMember> = {
  name: 'staff.csv',
  columns: [
    must('staff_id'),
    must('first_name'),
    must('last_name'),
    must('credential'),
    must('email'),
    must('roles'),
  ],
  ownId: 'staff_id',
  key: (person) => person.id,
  read: (row) => ({
    id: row.id('staff_id') as StaffId,
    firstName: row.text('first_name'),
    lastName: row.text('last_name'),
    credential: row.text('credential'),
    email: row.text('email'),
    roles: row.words('roles', practiceRoles),
  }),
  write: (person) => [
    person.id,
    person.firstName,
    person.lastName,
    person.credential,
    person.email,
    person.roles.join(';'),
  ],
};

export const clientsFile: FolderFile<Client> = {
  name: 'clients.csv',
  columns: [
    must('client_id'),
    must('first_name'),
    must('last_name'),
    may('preferred_name'),
    may('date_of_birth'),
    may('payer_id'),
    may('other_names'),
  ],
  ownId: 'client_id',
  key: (client) => client.id,
  read: (row, known) => ({
    id: row.id('client_id') as ClientId,
    firstName: row.text('first_name'),
    lastName: row.text('last_name'),
    preferredName: row.textOrNull('preferred_name'),
    dateOfBirth: row.dateOrNull('date_of_birth'),
    payerId: row.referenceOrNull('payer_id', known.idsOf('payers.csv'), 'payer') as PayerId | null,
    otherNames: row.list('other_names'),
  }),
  write: (client) => [
    client.id,
    client.firstName,
    client.lastName,
    client.preferredName ?? '',
    client.dateOfBirth ?? '',
    client.payerId ?? '',
    client.otherNames.join(';'),
  ],
};

export const primaryTherapistsFile: FolderFile<PrimaryTherapist> = {
  name: 'primary_therapists.csv',
  columns: [must('client_id'), must('staff_id'), must('from'), may('to')],
  ownId: null,
  key: (therapist) => keyOf(therapist.clientId, therapist.from),
  period: { from: 'from', to: 'to', of: ({ from, to, clientId }) => ({ from, to, owner: clientId }) },
  read: (row, known) => ({
    clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
    staffId: row.reference('staff_id', known.idsOf('staff.csv'), 'staff member') as StaffId,
    from: row.date('from'),
    to: row.dateOrNull('to'),
  }),
  write: (therapist) => [therapist.clientId, therapist.staffId, therapist.from, therapist.to ?? ''],
};

export const diagnosesFile: FolderFile<Diagnosis> = {
  name: 'diagnoses.csv',
  columns: [must('client_id'), must('icd10'), must('from'), may('to')],
  ownId: null,
  key: (diagnosis) => keyOf(diagnosis.clientId, diagnosis.icd10, diagnosis.from),
  period: { from: 'from', to: 'to', of: ({ from, to }) => ({ from, to, owner: null }) },
  read: (row, known) => ({
    clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
    icd10: row.text('icd10'),
    from: row.date('from'),
    to: row.dateOrNull('to'),
  }),
  write: (diagnosis) => [diagnosis.clientId, diagnosis.icd10, diagnosis.from, diagnosis.to ?? ''],
};
