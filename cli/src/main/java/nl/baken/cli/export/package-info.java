/** What {@code baken export} and {@code baken query} read and print. */
package nl.baken.cli.export;
