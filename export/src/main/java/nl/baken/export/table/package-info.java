/** What a table is: columns with types and descriptions, and rows that follow from public records. */
package nl.baken.export.table;
