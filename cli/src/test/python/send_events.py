"""Sends events of one project with Confluent's client at its defaults, and the schema that its serializer registers itself.

With the word "string" the key is plain text; with "avro" the key is Avro too, as AvroProducer has it.
"""

import datetime
import sys

from confluent_kafka import Producer, avro
from confluent_kafka.avro import AvroProducer, CachedSchemaRegistryClient
from confluent_kafka.avro.serializer.message_serializer import MessageSerializer

bootstrap_servers, registry_url, topic, schema_file, project, client, count, key = sys.argv[1:]
schema = avro.load(schema_file)
start = datetime.datetime(2024, 3, 1, tzinfo=datetime.timezone.utc)


def event(number):
    at = start + datetime.timedelta(minutes=number)
    return {
        "header": {
            "eventId": f"{client}-{number}",
            "source": f"urn:test:{client}",
            "projectId": project,
            "occurredAt": at,
            "occurredPrecision": "INSTANT",
            "recordedAt": at,
            "provenance": "LIVE",
            "reporter": None,
            "extensions": {},
        },
        "overall": "GREEN",
        "planning": None,
        "cost": None,
        "quality": None,
        "note": None,
    }


def fail_if_not_delivered(error, message):
    if error:
        sys.exit(str(error))


if key == "avro":
    producer = AvroProducer(
        {"bootstrap.servers": bootstrap_servers, "schema.registry.url": registry_url},
        default_key_schema=avro.loads('"string"'),
        default_value_schema=schema,
    )
    for number in range(int(count)):
        producer.produce(topic=topic, key=project, value=event(number), on_delivery=fail_if_not_delivered)
        producer.poll(0.005)
else:
    serializer = MessageSerializer(CachedSchemaRegistryClient({"url": registry_url}))
    producer = Producer({"bootstrap.servers": bootstrap_servers})
    for number in range(int(count)):
        value = serializer.encode_record_with_schema(topic, schema, event(number))
        producer.produce(topic, key=project, value=value, on_delivery=fail_if_not_delivered)
        producer.poll(0.005)
producer.flush()
