/** What is exported: records of one moment, where they come from, and the tables that follow. */
package nl.baken.export.data;
