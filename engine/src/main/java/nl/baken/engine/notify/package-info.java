/** Who is sent what of the steps of alerts, and when: subscriptions, waiting, digests, repeats, escalation. Pure. */
package nl.baken.engine.notify;
