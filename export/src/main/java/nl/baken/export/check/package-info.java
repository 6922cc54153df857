/** Whether files say what was published. */
package nl.baken.export.check;
