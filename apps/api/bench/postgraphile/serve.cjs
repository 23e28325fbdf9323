// PostGraphile 4 over the same database, as its own documentation sets it up for production.
const http = require('node:http');
const { postgraphile } = require('postgraphile');

const handler = postgraphile(process.env.BENCH_DATABASE_URL, ['public', 'bench'], {
  watchPg: false,
  graphiql: false,
  disableQueryLog: true,
  enableCors: false,
  setofFunctionsContainNulls: false,
  dynamicJson: true,
  ignoreRBAC: true,
});
const server = http.createServer(handler);
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
