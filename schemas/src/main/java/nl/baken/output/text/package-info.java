/** Texts of outputs as people are shown them, in a mail or on a page. */
package nl.baken.output.text;
