/**
 * Records to bytes and back, in the wire format of the Confluent Schema Registry: a zero byte, the id of the schema in
 * four bytes, the record in Avro binary. Start at {@link nl.baken.serde.RecordSerde} when a Kafka client or Streams is
 * to do it, at {@link nl.baken.serde.RecordDecoder} when what cannot be read has to be dealt with one record at a time.
 */
package nl.baken.serde;
