/** The topics: their records, retention, writers and readers. Start at {@link nl.baken.topic.TopicCatalog}. */
package nl.baken.topic;
