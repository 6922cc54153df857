// Prints the rows of a Parquet file, an object per line: node read_parquet.mjs FILE
import { asyncBufferFromFile, parquetReadObjects, parquetSchema, parquetMetadataAsync } from 'hyparquet';

const file = await asyncBufferFromFile(process.argv[2]);
const schema = parquetSchema(await parquetMetadataAsync(file));
console.log(JSON.stringify(schema.children.map((column) => column.element.name)));
for (const row of await parquetReadObjects({ file })) {
  console.log(JSON.stringify(row, (key, value) => (typeof value === 'bigint' ? Number(value) : value)));
}
