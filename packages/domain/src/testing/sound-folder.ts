import type { FolderFileName } from '../practice-folder/index.ts';

/** Lines of the files of a practice folder. */
export type Folder = Partial<Record<FolderFileName, readonly string[]>>;

/** A folder whose cells hold no comma: the parsing of CSV is not this module's matter. */
export const soundFolder: Folder = {
  'organization.csv': ['name,time_zone', 'Two Rivers,America/New_York'],
  'sites.csv': ['site_id,name,time_zone', 'W,West office,America/Chicago'],
  'payers.csv': [
    'payer_id,name,profile,individual_billing',
    'p1,State,medicaid,true',
    'p2,Self,self_pay,false',
  ],
  'staff.csv': [
    'staff_id,first_name,last_name,credential,email,roles',
    'T1,Dana,Hill,LCSW,d@x.example,director;clinician',
  ],
  'clients.csv': [
    'client_id,first_name,last_name,payer_id,other_names',
    'c1,Ada,Ash,p1,Addie;Ada B',
    'c2,Bo,Beech,,',
  ],
  'primary_therapists.csv': [
    'client_id,staff_id,from,to',
    'c1,T1,2026-01-01,2026-01-31',
    'c1,T1,2026-02-01,',
  ],
  'diagnoses.csv': ['client_id,icd10,from,to', 'c1,F33.1,2026-01-01,', 'c1,F41.1,2026-01-01,'],
  'goals.csv': ['goal_id,client_id,text,opened_on,closed_on,outcome', 'g1,c1,Walk daily,2026-01-01,,'],
  'groups.csv': [
    'group_id,name,kind,enrolment,capacity,site_id,documentation,service_code,starts_on,ends_on,part2',
    'G1,Skills,psychoeducational,open,8,W,hybrid,90853,2026-01-01,,false',
  ],
  'curriculum.csv': ['group_id,module,title', 'G1,1,Breathing', 'G1,2,Sleep'],
  'facilitators.csv': ['group_id,staff_id,role,from,to', 'G1,T1,lead,2026-01-01,'],
  'memberships.csv': [
    'membership_id,group_id,client_id,entered_on,left_on,exit,exit_circumstances',
    'm1,G1,c1,2026-01-01,2026-01-10,completed,Done',
    'm2,G1,c1,2026-01-11,,,',
  ],
  'sessions.csv': [
    'session_id,group_id,starts_at,ends_at,status,cancel_reason,module,telehealth',
    's1,G1,2026-01-13T19:00:00-06:00,2026-01-13T20:30:00-06:00,held,,1,true',
    's2,G1,2026-07-14T19:00:00-05:00,2026-07-14T20:30:00-05:00,cancelled,Storm,,',
  ],
  'session_facilitators.csv': ['session_id,staff_id,role', 's1,T1,'],
  'attendance.csv': [
    'session_id,client_id,status,arrived_at,left_at,notified,notified_at,absence_reason,follow_up,follow_up_due,follow_up_done_on,makeup,makeup_on',
    's1,c1,late,2026-01-13T19:10:00-06:00,,,,,,,,,',
    's1,c2,no_show,,,no,,unknown,Call,2026-01-20,,none,',
  ],
  'group_notes.csv': ['session_id,topic,skills', 's1,Breathing,Slow;Deep'],
  'progress_notes.csv': [
    'note_id,session_id,client_id,author_id,participation,response,suicidal_ideation,service_code,minutes',
    'n1,s1,c1,T1,active,Tried it.,denied,90853,80',
  ],
  'goal_ratings.csv': ['note_id,goal_id,rating', 'n1,g1,moderate'],
  'signatures.csv': [
    'kind,record_id,staff_id,role,signed_at',
    'group_note,s1,T1,author,2026-01-14T09:00:00-06:00',
    'progress_note,n1,T1,author,2026-01-14T09:00:00.250-06:00',
  ],
  'addenda.csv': [
    'note_id,author_id,written_at,entry,text',
    'n1,T1,2026-01-15T09:00:00-06:00,addendum,Called.',
  ],
};
