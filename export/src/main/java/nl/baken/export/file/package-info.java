/** Tables as files: a DuckDB database, Parquet, CSV and XLSX, written and read again. */
package nl.baken.export.file;
