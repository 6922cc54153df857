/** Alerts to a webhook. Start at {@link nl.baken.connect.webhook.AlertWebhookSinkTask}. */
package nl.baken.connect.webhook;
