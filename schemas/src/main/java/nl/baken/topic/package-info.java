/** The topics: what they carry, how long they keep it, who writes and who reads. Start at {@link nl.baken.topic.TopicCatalog}. */
package nl.baken.topic;
