import { randomUUID } from 'node:crypto';
import { demoPassword } from '../demo-sign-ins.ts';
import type { RunAs } from '../run-as.ts';
import { clinician, director, writes } from './demo.ts';

/** Lets the clinician open a record in an emergency, ends it and has it reviewed; the right to it is taken back. */
export async function openInEmergency(runAs: RunAs): Promise<void> {
  const listClients = async (email: string): Promise<string[]> => {
    const { members } = await runAs(email, '{ members(limit: 500) { client { externalId } } }');
    return (members as { client: { externalId: string } }[]).map(({ client }) => client.externalId);
  };
  const own = new Set(await listClients(clinician));
  const client = (await listClients(director)).find((externalId) => !own.has(externalId));
  const { viewer } = await runAs(clinician, '{ viewer { id } }');
  const userId = (viewer as { id: string }).id;
  const setRight = async (holds: boolean): Promise<void> => {
    await runAs(
      director,
      'mutation ($userId: ID!, $holds: Boolean!) { setEmergencyRight(userId: $userId, holds: $holds) { __typename } }',
      { userId, holds },
    );
  };
  const id = randomUUID();
  await setRight(true);
  await runAs(
    clinician,
    `mutation ($id: ID!, $client: String!, $explanation: String!, $password: String!) {
       openEmergencyAccess(
         id: $id, client: $client, occasion: CRISIS_CALL, explanation: $explanation, password: $password
       ) { __typename }
     }`,
    {
      id,
      client,
      explanation: 'The hospital asked which groups this person comes to.',
      password: demoPassword,
    },
  );
  await runAs(clinician, `mutation ($id: ID!) { endEmergencyAccess(id: $id) { ${writes} } }`, { id });
  await setRight(false);
  await runAs(
    director,
    'mutation ($id: ID!, $remark: String!) { reviewEmergencyAccess(id: $id, remark: $remark) { __typename } }',
    { id, remark: 'Called the hospital back; the access was needed.' },
  );
}
