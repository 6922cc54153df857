package nl.baken.export.file;

/** In which form tables are written. */
public enum Form {
    /** {@code baken.duckdb}: one database with all tables. */
    DUCKDB,
    /** {@code <table>.parquet}: a file for each table. */
    PARQUET,
    /** {@code baken.xlsx}: one workbook with a sheet for each table. */
    XLSX,
    /** {@code <table>.csv}: a file for each table. */
    CSV
}
