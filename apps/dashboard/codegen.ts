import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

// The manifest's text has to carry __typename: the client asks for it, and the server answers the manifest's text.
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  importExtension: '.ts',
  documents: ['src/**/*.graphql.ts'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          ID: { input: 'string', output: 'string' },
          Date: '../platform/scalars.ts#CivilDate',
          DateTime: '../platform/scalars.ts#DateTimeText',
        },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
    },
  },
};

export default config;
