/** What a mail says of a step of an alert, without anything that sends. Start at {@link nl.baken.connect.mail.text.AlertMails}. */
package nl.baken.connect.mail.text;
