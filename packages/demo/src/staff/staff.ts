import type { PracticeRole, StaffId, StaffMember } from '@concord/domain/staff';

const person = (
  id: string,
  firstName: string,
  lastName: string,
  credential: string,
  ...roles: PracticeRole[]
): StaffMember => ({
  id: id as StaffId,
  firstName,
  lastName,
  credential,
  email: `${firstName}.${lastName}@saltbush.example`.toLowerCase(),
  roles,
});

/** Who works for the practice. S13 is in training and never signs alone. */
export const staff: readonly StaffMember[] = [
  person('S01', 'Odalys', 'Brenneman', 'PsyD', 'director'),
  person('S02', 'Teodoro', 'Vasquez', 'LCSW', 'director', 'clinician'),
  person('S03', 'Ingrid', 'Solheim', 'PhD', 'clinician'),
  person('S04', 'Darnell', 'Achterberg', 'LPC', 'clinician'),
  person('S05', 'Keiko', 'Yamashiro', 'LMFT', 'clinician'),
  person('S06', 'Rosalind', 'Begaye', 'LADAC', 'clinician'),
  person('S07', 'Anselm', 'Dufresne', 'LCSW', 'clinician'),
  person('S08', 'Priscilla', 'Okonkwo', 'LPC', 'clinician'),
  person('S09', 'Matthias', 'Hallberg', 'LCSW', 'clinician'),
  person('S10', 'Yesenia', 'Caballero', 'LMFT', 'clinician'),
  person('S11', 'Gareth', 'Llewellyn', 'LAC', 'clinician'),
  person('S12', 'Nasrin', 'Tehrani', 'PhD', 'clinician'),
  person('S13', 'Bettina', 'Marchetti', 'MSW intern', 'clinician'),
  person('S14', 'Cornelius', 'Adeyemi', 'CHC', 'auditor'),
  person('S15', 'Lucinda', 'Ferreira', 'CPC', 'biller'),
  person('S16', 'Viktor', 'Havlicek', 'BA', 'administrator'),
];

/** The clinicians of each site, who see clients there and stand in for each other. */
export const cliniciansBySite: Readonly<Record<string, readonly string[]>> = {
  DUR: ['S03', 'S04', 'S05', 'S02'],
  FAR: ['S06', 'S07'],
  FLG: ['S08', 'S09'],
  TMP: ['S10', 'S11', 'S12'],
};

/** Who keeps primary records at each site: at the smaller ones also colleagues from elsewhere, by video. */
export const primaryCliniciansBySite: Readonly<Record<string, readonly string[]>> = {
  DUR: ['S02', 'S03', 'S04', 'S05'],
  FAR: ['S03', 'S04', 'S05', 'S06'],
  FLG: ['S08', 'S10', 'S12', 'S05'],
  TMP: ['S08', 'S09', 'S10', 'S12'],
};

/** How soon a clinician documents: most on the day or the next; two are often behind. */
export const slowDocumenters: ReadonlySet<string> = new Set(['S07', 'S09']);
