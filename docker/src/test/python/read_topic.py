"""Reads a topic from its beginning with Confluent's client, until it is stopped.

Every record becomes a line of JSON: its key, the name of its record type, and its value, decoded with the schema that the
registry has under the id in the record.
"""

import json
import struct
import sys
import uuid

from confluent_kafka import Consumer
from confluent_kafka.avro import CachedSchemaRegistryClient
from confluent_kafka.avro.serializer.message_serializer import MessageSerializer

bootstrap_servers, registry_url, topic = sys.argv[1:]
registry = CachedSchemaRegistryClient({"url": registry_url})
serializer = MessageSerializer(registry)
consumer = Consumer(
    {
        "bootstrap.servers": bootstrap_servers,
        "group.id": f"foreign-{uuid.uuid4()}",
        "auto.offset.reset": "earliest",
        "isolation.level": "read_committed",
        "enable.auto.commit": False,
    }
)
consumer.subscribe([topic])
while True:
    message = consumer.poll(1)
    if message is None:
        continue
    if message.error():
        sys.exit(f"{topic}: {message.error()}")
    _, schema_id = struct.unpack(">bI", message.value()[:5])
    line = {
        "key": message.key() and message.key().decode(),
        "record": registry.get_by_id(schema_id).fullname,
        "value": serializer.decode_message(message.value()),
    }
    print(json.dumps(line, default=str), flush=True)
