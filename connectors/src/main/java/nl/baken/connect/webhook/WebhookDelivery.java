package nl.baken.connect.webhook;

/**
 * What is to be sent.
 *
 * @param id names it; the same at every attempt, and only characters that a header takes
 * @param body in UTF-8, the same at every attempt
 */
record WebhookDelivery(String id, String body) {}
