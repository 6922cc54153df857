/** The tables, one a file. */
package nl.baken.export.tables;
