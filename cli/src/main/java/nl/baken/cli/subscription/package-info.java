/** Subscriptions as a file and as records of the topic: reading, comparing, writing all or nothing. */
package nl.baken.cli.subscription;
