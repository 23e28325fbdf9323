import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AuditReport', { description: 'An audit as a PDF: headers and findings under code numbers.' })
export class AuditReport {
  @Field(() => String, { description: 'A name for the file that names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'The PDF in base64.' })
  pdf: string;

  @Field(() => Int, { description: 'Open findings of the scope.' })
  findings: number;

  @Field(() => Int, { description: 'Of them, those that are listed one by one.' })
  listed: number;
}
