/** Alerts by mail. Start at {@link nl.baken.connect.mail.AlertMailSinkTask}. */
package nl.baken.connect.mail;
